# Runs in front of bandit: of the settings of the repository it takes what tunes rules and which single rules are skipped
# (`[tool.bandit]` of pyproject.toml, `skips` of .bandit), and leaves out what says which files are looked at and by which rules only.
import configparser, json, os, sys, tomllib

settings = {}
try:
    with open("pyproject.toml", "rb") as file:
        settings = dict(tomllib.load(file).get("tool", {}).get("bandit", {}))
except FileNotFoundError:
    pass
except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
    stop(f"cannot read pyproject.toml: {problem}")
for name in ("exclude_dirs", "include", "targets", "tests", "profiles"):
    settings.pop(name, None)
ini = configparser.ConfigParser()
try:
    ini.read(".bandit", encoding="utf-8")
    skips = ini.get("bandit", "skips", fallback="")
except (configparser.Error, UnicodeDecodeError) as problem:
    stop(f"cannot read .bandit: {problem}")
settings["skips"] = [*(settings.get("skips") or []), *(name.strip() for name in skips.split(",") if name.strip())]
with open(os.path.join(private, "settings.json"), "w", encoding="utf-8") as file:
    json.dump(settings, file)
sys.argv[1:1] = ["-c", os.path.join(private, "settings.json")]
