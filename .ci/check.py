"""What every notebook keeps to: no widget state, under 1 MB, one parameters cell, cells of 40 lines, lines of 140 characters."""
import json, pathlib, sys

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

for path in [*root.glob('nbs/*.ipynb'), *root.glob('results/**/*.ipynb')]:
    notebook, name = json.loads(path.read_text()), path.relative_to(root)
    if 'widgets' in notebook['metadata']: wrong.append(f'{name} holds widget state')
    if path.stat().st_size >= BYTES: wrong.append(f'{name} is over 1 MB')
    if name.parts[0] == 'nbs': check_sources(name, notebook['cells'])
print('\n'.join(wrong) or 'Every notebook keeps to the limits.')
sys.exit(bool(wrong))
