"""What every notebook keeps to: no widget state, under 1 MB, one parameters cell, cells of 40 lines, lines of 140 characters; and every
table that it shows from the results is still one of them."""
import json, pathlib, re, sys

LINES, CHARACTERS, BYTES = 40, 140, 2**20
root, wrong = pathlib.Path(__file__).parents[1], []

def short_enough(line): return len(line) <= CHARACTERS or line.startswith('|')      # a table's row cannot be broken

def check_sources(name, cells):
    for cell in cells:
        lines, place = ''.join(cell['source']).split('\n'), f"{name}, cell {cell.get('id', '')}"
        if cell['cell_type'] == 'code' and len(lines) > LINES: wrong.append(f'{place} has {len(lines)} lines, at most {LINES} are allowed')
        wrong.extend(f'{place} has a line of {len(line)} characters: {line[:60]}…' for line in lines if not short_enough(line))
    parameters = sum('parameters' in cell['metadata'].get('tags', []) for cell in cells)
    begun = any(''.join(cell['source']).startswith('# The parameters') for cell in cells)
    if begun and parameters != 1: wrong.append(f'{name} lost its parameters tag')
    for cell in (c for c in cells if 'parameters' in c['metadata'].get('tags', [])):
        wrong.extend(f'{name}: papermill cannot read a parameter whose comment holds an equals sign: {line[:60]}…'
                     for line in ''.join(cell['source']).split('\n') if '=' in ''.join(re.split(r'\s#', line, maxsplit=1)[1:]))

TABLE = re.compile(r'^Table \d for .+?(?=\n\n[^|]|\Z)', re.M | re.S)              # a caption, an empty line, rows
written = '\n'.join(path.read_text() for path in root.glob('results/*/**/*.md'))

def check_tables(name, shown):
    "Every table of results that the text `shown` repeats has to be one that lies in results/."
    wrong.extend(f'{name} shows a table that is not in results/ (any more): {table.splitlines()[0]}'
                 for table in TABLE.findall(shown) if table.strip() not in written)

def shown_texts(cells):
    "The Markdown that cells have as their output."
    outputs = (output for cell in cells for output in cell.get('outputs', []))
    return [''.join(output['data']['text/markdown']) for output in outputs if 'text/markdown' in output.get('data', {})]

check_tables('README.md', (root / 'README.md').read_text())
for path in [*root.glob('nbs/*.ipynb'), *root.glob('results/**/*.ipynb')]:
    notebook, name = json.loads(path.read_text()), path.relative_to(root)
    if 'widgets' in notebook['metadata']: wrong.append(f'{name} holds widget state')
    if path.stat().st_size >= BYTES: wrong.append(f'{name} is over 1 MB')
    if name.parts[0] != 'nbs': continue                                             # the record of a run stays as it was run
    check_sources(name, notebook['cells'])
    for shown in shown_texts(notebook['cells']): check_tables(name, shown)
print('\n'.join(wrong) or 'Every notebook keeps to the limits.')
sys.exit(bool(wrong))
