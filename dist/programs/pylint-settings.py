# Runs in front of pylint: of the settings of the repository it leaves out what says which files are looked at, what is printed and how it
# ends, also where a name is shortened, as pylint takes it. One of them is code (`evaluation`), and one opens files (`output-format`).
# The file that holds the settings is noted in `settings`.
import configparser, tomllib
from pylint.config.config_file_parser import _RawConfParser

not_theirs = (
    "clear-cache-post-run", "confidence", "evaluation", "exit-zero", "fail-on", "fail-under", "files", "from-stdin", "ignore",
    "ignore-paths", "ignore-patterns", "jobs", "msg-template", "output", "output-format", "persistent", "recursive", "reports",
    "score", "verbose",
)
all_of_them = _RawConfParser.parse_config_file

def parse_config_file(file_path, verbose):
    if file_path is not None:
        with open(os.path.join(private, "settings"), "w", encoding="utf-8") as file:
            file.write(os.path.relpath(os.path.realpath(file_path), tree))
    try:
        content, words = all_of_them(file_path, False)
    except (configparser.Error, tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        stop(f"cannot read {os.path.relpath(os.path.realpath(file_path), tree)}: {' '.join(str(problem).replace(tree, '').split())}")
    named = [name for name in content if not any(long.startswith(name) for long in not_theirs)]
    pairs = [pair for pair in zip(words[::2], words[1::2]) if pair[0][2:] in named]
    return {name: content[name] for name in named}, [word for pair in pairs for word in pair]

_RawConfParser.parse_config_file = staticmethod(parse_config_file)
