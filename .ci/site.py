"""Build the documentation site from the notebooks as they are stored: `python .ci/site.py FOLDER`. Nothing is executed or downloaded."""
import json, pathlib, re, shutil, subprocess, sys, tempfile

root = pathlib.Path(__file__).parents[1]
PICTURES = '.png', '.jpg', '.pdf'
NAMED = re.compile(r'(?:<img[^>]* src|<a[^>]* href(?=="[^"]+\.pdf"))="([^":]+)"')         # pictures in a page, and links to PDFs

def title(path):
    "The first heading of a notebook or page."
    text = ''.join(json.loads(path.read_text())['cells'][0]['source']) if path.suffix == '.ipynb' else path.read_text()
    return re.search(r'^# (.+)', text, re.M).group(1)

def readable(path):
    "A notebook as readers want it: without the cells and lines that only nbdev reads."
    notebook = json.loads(path.read_text())
    def dull(source): return source.startswith(('#| default_exp', '#| hide\n'))
    notebook['cells'] = [cell for cell in notebook['cells'] if not (cell['cell_type'] == 'code' and dull(''.join(cell['source'])))]
    for cell in notebook['cells']:
        if cell['cell_type'] == 'code': cell['source'] = [line for line in cell['source'] if not line.startswith('#|')]
    return json.dumps(notebook)

def gather(docs):
    "Copy what the site shows: pages, notebooks, tables and pictures of results, these as PDF as well."
    for name in ('CHANGELOG.md', 'CONTRIBUTING.md'): shutil.copy(root / name, docs / name)
    (docs / 'index.md').write_text(re.sub(r'^\[!\[.*\n', '', (root / 'README.md').read_text(), flags=re.M))      # without badges
    (docs / 'nbs').mkdir()
    for path in root.glob('nbs/*.ipynb'):
        if path.stem != 'index': (docs / 'nbs' / path.name).write_text(readable(path))
    (docs / 'wide.css').write_text('.md-grid { max-width: 84rem }\n')
    for path in root.glob('results/**/*'):
        if path.suffix in (*PICTURES, '.md'):
            (docs / path.relative_to(root)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, docs / path.relative_to(root))

def navigation(docs):
    "Chapters in their order, then the notebooks that one runs, then results."
    notebooks = sorted((docs / 'nbs').glob('*.ipynb'))
    chapters = [p for p in notebooks if p.name[0].isdigit()]
    def entries(paths): return [{title(p): str(p.relative_to(docs))} for p in paths]
    return [{'Home': 'index.md'}, {'Chapters': entries(chapters)}, {'Notebooks to run': entries(p for p in notebooks if p not in chapters)},
            {'Results': 'results/REPORT.md'}, {'Contributing': 'CONTRIBUTING.md'}, {'Changes': 'CHANGELOG.md'}]

def build(out):
    with tempfile.TemporaryDirectory() as folder:
        docs = pathlib.Path(folder) / 'docs'
        docs.mkdir()
        gather(docs)
        settings = dict(site_name='l4f: labels for free', docs_dir=str(docs), site_dir=str(out.resolve()), nav=navigation(docs),
                        use_directory_urls=False, extra_css=['wide.css'],
                        theme=dict(name='material', font=False, features=['navigation.sections', 'content.code.copy']),
                        plugins=['search', {'mkdocs-jupyter': dict(ignore_h1_titles=True, include_source=True)}],
                        markdown_extensions=['tables', 'fenced_code', {'pymdownx.arithmatex': dict(generic=True)}])
        config = pathlib.Path(folder) / 'mkdocs.yml'
        config.write_text(json.dumps(settings))                                             # JSON is YAML
        subprocess.run([sys.executable, '-m', 'mkdocs', 'build', '-q', '-f', str(config)], check=True)

def check(out):
    "Every page of the navigation is there, and every picture and PDF that a page of results names."
    missing = [str(p) for p in root.glob('nbs/*.ipynb') if p.stem != 'index' and not (out / f'nbs/{p.stem}.html').exists()]
    for page in (out / 'index.html', out / 'results/REPORT.html'):
        missing += [name for name in NAMED.findall(page.read_text()) if not (page.parent / name).exists()]
    if missing: sys.exit('The site lacks ' + ', '.join(missing))
    print(f'{len(list(out.rglob("*.html")))} pages in {out}')

if __name__ == '__main__':
    out = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else root / '_docs')
    build(out); check(out)
