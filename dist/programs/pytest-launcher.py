# Starts pytest as `python -m pytest` would, with the programs of the environment first on the path, as if it had been activated. Arguments:
# a file for notes, then those of pytest. pytest is loaded before the tree can be imported from, so that a module of the team with the name
# of one of Python's own (`logging.py`) breaks the team's tests where it would at their desks, and nothing else. The report cannot be
# switched off (`-p no:junitxml`). What tests leave running is noted by name, for it ends with pytest.
import atexit, os, sys, time

note, root = sys.argv[1], os.getcwd()
os.environ["PATH"] = os.pathsep.join([os.path.dirname(sys.executable), os.environ.get("PATH", os.defpath)])
mark = os.fsencode("SLIPWAY_FOREIGN_CODE=" + os.environ.get("SLIPWAY_FOREIGN_CODE", ""))
own = (b"multiprocessing.resource_tracker", b"multiprocessing.forkserver", b"multiprocessing.semaphore_tracker")

def text(path):
    with open(path, "rb") as file:
        return file.read()

def parent(pid):
    return int(text(f"/proc/{pid}/stat").rpartition(b")")[2].split()[1])

def running():
    pid, above, found = os.getpid(), set(), {}
    while pid > 0:
        above.add(pid)
        pid = parent(pid)
    for pid in map(int, filter(str.isdigit, os.listdir("/proc"))):
        try:
            words = text(f"/proc/{pid}/cmdline").split(b"\0")[:-1]
            if pid not in above and words and mark in text(f"/proc/{pid}/environ").split(b"\0"):
                if not any(name in word for name in own for word in words):
                    found[pid] = b" ".join(words)[:200].decode("utf-8", "replace")
        except OSError:
            pass
    return found

def tell_what_is_left(began=os.getpid()):
    if os.getpid() != began or not os.path.isdir("/proc/self"):
        return
    left = running()
    if left:
        time.sleep(0.2)
        still = running()
        with open(note, "w", encoding="utf-8") as file:
            file.writelines(f"{' '.join(name.split())}\n" for pid, name in list(left.items())[:100] if pid in still)

atexit.register(tell_what_is_left)
sys.path[:] = [path for path in sys.path if path not in ("", root)]
import pytest
try:
    from _pytest.config import PytestPluginManager as Manager
    every = Manager.consider_pluginarg
    Manager.consider_pluginarg = lambda self, arg: None if arg.strip() == "no:junitxml" else every(self, arg)
except (ImportError, AttributeError):
    pass
sys.path.insert(0, root)
sys.argv = ["pytest", *sys.argv[2:]]
raise SystemExit(int(pytest.main()))
