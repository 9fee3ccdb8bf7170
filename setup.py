"""Packaging, read from settings.ini (the single source of the package's metadata)."""
from configparser import ConfigParser
from pathlib import Path
from setuptools import find_packages, setup

config = ConfigParser(delimiters=['='])
config.read(Path(__file__).with_name('settings.ini'), encoding='utf-8')
cfg = config['DEFAULT']

setup(
    name=cfg['lib_name'],
    version=cfg['version'],
    description=cfg['description'],
    long_description=Path(__file__).with_name('README.md').read_text(encoding='utf-8'),
    long_description_content_type='text/markdown',
    keywords=cfg['keywords'].split(),
    license='MIT',
    author=cfg['author'],
    python_requires='>=' + cfg['min_python'],
    packages=find_packages(include=['l4f', 'l4f.*']),
    package_data={'l4f': ['weights/*', 'weights/backgrounds/*', 'weights/judges/*']},
    install_requires=cfg['requirements'].split(),
    extras_require={extra: cfg[f'{extra}_requirements'].split()
                    for extra in ('cluster', 'dev', 'docs', 'features', 'integrations', 'judges', 'paint')},
    entry_points={'nbdev': ['l4f=l4f._modidx:d'], 'console_scripts': ['l4f=l4f.cli:command']},
    zip_safe=False,
)
