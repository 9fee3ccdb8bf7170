"""Take the paths of this machine out of the outputs of notebooks: temporary folders, homes and the project become an ellipsis."""
import json, pathlib, re, sys, tempfile

root = pathlib.Path(__file__).resolve().parents[1]
PATHS = re.compile('|'.join([re.escape(tempfile.gettempdir()) + r'/tmp\w+', re.escape(str(root)), r'/tmp/tmp\w+', r'/home/\w+', r'/root/\S+',
                             r'[A-Z]:\\\\Users']))                     # also of other machines, for `.ci/check.py`, which refuses them

def without_paths(value):
    "A text, or a list of texts, without these paths; anything else as it is."
    if isinstance(value, list): return [without_paths(v) for v in value]
    return PATHS.sub('…', value) if isinstance(value, str) else value

def cleaned(output):
    "An output of a cell without these paths in its texts; pictures stay as they are."
    if 'text' in output: output['text'] = without_paths(output['text'])
    for kind, value in output.get('data', {}).items():
        if kind.startswith('text/'): output['data'][kind] = without_paths(value)

if __name__ == '__main__':
    for path in map(pathlib.Path, sys.argv[1:]):
        notebook = json.loads(path.read_text())
        for cell in notebook['cells']:
            for output in cell.get('outputs', []): cleaned(output)
        path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + '\n')
