"""What every notebook keeps to: no widget state, under 1 MB, one parameters cell, cells of 40 lines, lines of 140 characters, at most 60
lines of code in a run; and what it shows of the results and of the data sets is what there is. Chapters together have enough prose, and
results are those of a commit."""
import json, pathlib, re, sys

LINES, CHARACTERS, BYTES, RUN_LINES, WORDS = 40, 140, 2**20, 60, 45
root, wrong = pathlib.Path(__file__).parents[1], []
sys.path.insert(0, str(root))
from l4f.presets import PRESETS
from outputs import PATHS

LONG_RUNS = {'benchmarks.ipynb': 'it measures many unlike things, and how each is measured is for the reader to see'}
# made before a run had to be of a commit; none may be added
UNCOMMITTED = {'benchmarks/benchmarks_gpu.json', 'benchmarks/full_size_gpu.json', 'benchmarks/full_size_gpu_float32.json',
               'benchmarks/precision_gpu.json', 'faces/pretrain.json', 'sprites-easy/pretrain.json'}

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

def lines_of_code(cells):
    "How many lines of code a run has beside its cell of parameters; blank lines and comments do not count."
    sources = [''.join(c['source']) for c in cells if c['cell_type'] == 'code' and 'parameters' not in c['metadata'].get('tags', [])]
    return sum(bool(line.strip()) and not line.strip().startswith('#') for source in sources for line in source.split('\n'))

def check_run(path, cells):
    "A notebook with a cell of parameters is a run: thin, so that one sees the experiment."
    if path.name in LONG_RUNS or not any('parameters' in cell['metadata'].get('tags', []) for cell in cells): return
    if (n := lines_of_code(cells)) > RUN_LINES:
        wrong.append(f'{path.relative_to(root)} has {n} lines of code beside its parameters; a run has at most {RUN_LINES}')

TABLE = re.compile(r'^Table \d for .+?(?=\n\n[^|]|\Z)', re.M | re.S)              # a caption, an empty line, rows
written = '\n'.join(path.read_text() for path in root.glob('results/*/**/*.md'))

def check_tables(name, shown):
    "Every table of results that the text `shown` repeats has to be one that lies in results/."
    wrong.extend(f'{name} shows a table that is not in results/ (any more): {table.splitlines()[0]}'
                 for table in TABLE.findall(shown) if table.strip() not in written)

def shown_texts(cells, kind='text/markdown'):
    "The texts of a kind that cells have as their output."
    outputs = (output for cell in cells for output in cell.get('outputs', []))
    return [''.join(output['data'][kind]) for output in outputs if kind in output.get('data', {})]

def printed_texts(cells): return [''.join(output['text']) for cell in cells for output in cell.get('outputs', []) if 'text' in output]

def check_known(name, text):
    "Every list of the known data sets in a stored output has to name those that are registered."
    for known in re.findall(r'Known: ([\w, -]+)', text):
        names = known.split(', ')
        if names[0] == next(iter(PRESETS)) and names != list(PRESETS):
            wrong.append(f'{name} shows data sets that are not those of today; run it again: {known}')

def check_manifest(path):
    "What a run says of itself has to be of a commit; a changed tree cannot be had again."
    try: told = json.loads(path.read_text())
    except ValueError: return wrong.append(f'{path.relative_to(root)} is no JSON')
    changed = isinstance(told, dict) and str(told.get('commit')).endswith('+changes')
    if changed and str(path.relative_to(root / 'results')) not in UNCOMMITTED:
        wrong.append(f'{path.relative_to(root)} was made by a changed tree ({told["commit"]}); commit, then run it again')

def check_paths(name, shown):
    "Nobody else has the paths of the machine that executed a notebook; `.ci/execute` takes them out."
    if found := PATHS.search(shown): wrong.append(f'{name} shows a path of the machine that executed it, {found[0]}; run .ci/outputs.py on it')

def prose(chapters):
    "Words in Markdown cells, without fenced code, per 1,000 characters of code, of lists of cells together."
    words = characters = 0
    for cell in (cell for cells in chapters for cell in cells):
        source = ''.join(cell['source'])
        if cell['cell_type'] == 'code': characters += len(source)
        elif cell['cell_type'] == 'markdown': words += len(re.sub(r'^```.*?^```', '', source, flags=re.M | re.S).split())
    return 1000 * words / characters

check_tables('README.md', (root / 'README.md').read_text())
for path in root.glob('results/**/*.json'): check_manifest(path)
chapters = [json.loads(path.read_text())['cells'] for path in root.glob('nbs/[0-9]*.ipynb')]
if (told := prose(chapters)) < WORDS: wrong.append(f'The chapters have {told:.1f} words per 1,000 characters of code; at least {WORDS} are due')
for path in [*root.glob('nbs/*.ipynb'), *root.glob('results/**/*.ipynb')]:
    notebook, name = json.loads(path.read_text()), path.relative_to(root)
    if 'widgets' in notebook['metadata']: wrong.append(f'{name} holds widget state')
    if path.stat().st_size >= BYTES: wrong.append(f'{name} is over 1 MB')
    if name.parts[0] != 'nbs': continue                                             # the record of a run stays as it was run
    check_sources(name, notebook['cells'])
    check_run(path, notebook['cells'])
    for shown in shown_texts(notebook['cells']): check_tables(name, shown)
    for shown in printed_texts(notebook['cells']) + shown_texts(notebook['cells'], 'text/plain'):
        check_known(name, shown)
        check_paths(name, shown)
print('\n'.join(dict.fromkeys(wrong)) or 'Every notebook keeps to the limits.')
sys.exit(bool(wrong))
