# Starts a Python tool so that the tree it looks at stays data, and notes which files of the tree it opened. Tools read their settings
# from the tree, and several of those settings run code (checkov `external-checks-dir`, pylint `init-hook`, sqlfluff `library_path`), start
# programs, or write reports where they like. An audit hook sees each of these before it happens
# (https://docs.python.org/3/library/audit_events.html): code of the tree ends the tool with `guarded`, the rest is denied. Nothing in the
# tree is ever found by an `import`, be it a module that has the name of one of the tool's own or compiled code without a source.
# Arguments: the tree, a private folder, the niceness, the module to run, its arguments. In the private folder the file `arguments` holds
# more of them, each ended by NUL, for there may be more than a command line takes; `opened` gets the names, ended likewise. `before` is
# Python that runs in front of the tool.
import functools, gc, importlib.machinery, os, runpy, sys

tree, private, niceness, module = os.path.realpath(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
sys.argv[:5] = [module]
tree = os.path.join(tree, "")
own = tuple(os.path.join(os.path.realpath(path), "") for path in (private, sys.prefix, sys.base_prefix, "/dev"))
writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
outward = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn", "os.startfile",
           "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "socket.sendmsg")
changes = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod")
with open(os.path.join(private, "arguments"), "rb") as more:
    sys.argv += [os.fsdecode(name) for name in more.read().split(b"\0")[:-1]]
note = os.open(os.path.join(private, "opened"), os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
noted = set()

def below(path, *folders):
    return os.path.realpath(os.fsdecode(path)).startswith(folders)

@functools.cache
def is_of_the_tree(place):
    return not isinstance(place, str) or os.path.join(os.path.realpath(place or os.getcwd()), "").startswith(tree)

def stop(what):
    os.write(2, f"slipway: {what}\n".encode("utf-8", "replace"))
    os._exit(97)

def code(place):
    if isinstance(place, (str, bytes)) and os.sep in os.fsdecode(place) and below(place, tree):
        stop(f"would have run {os.path.relpath(os.path.realpath(os.fsdecode(place)), tree)}")

def look(place):
    path = os.path.abspath(os.fsdecode(place))
    if path.startswith(tree) and path not in noted:
        noted.add(path)
        os.write(note, os.fsencode(path[len(tree):]) + b"\0")

def watch(event, args):
    if event == "exec":
        code(getattr(args[0], "co_filename", None))
        if sys._getframe(1).f_code.co_name == "_config_initialization":
            stop("would have run the init-hook of its settings")
    elif event == "import":
        code(args[1])
    elif event == "ctypes.dlopen":
        code(args[0])
    elif event == "open":
        if isinstance(args[0], int):
            return
        if isinstance(args[2], int) and args[2] & writing:
            if not below(args[0], *own):
                raise PermissionError(13, "an analysis writes only in its own folder", args[0])
        else:
            look(args[0])
    elif event in changes:
        if any(isinstance(path, (str, bytes, os.PathLike)) and not below(path, *own) for path in args[:2]):
            raise PermissionError(13, "an analysis writes only in its own folder", args[0])
    elif event in outward:
        raise PermissionError(1, "an analysis starts no program and opens no connection")

class OutsideOfTheTree(importlib.machinery.PathFinder):
    """Finds what an import means, as if the tree were not there. A folder of it without code is still a namespace: linters ask for those."""

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        places = sys.path if path is None else list(path)
        outside = [place for place in places if not is_of_the_tree(place)]
        spec = super().find_spec(name, outside, target)
        if spec is None and len(outside) < len(places):
            spec = super().find_spec(name, places, target)
            return spec if spec is not None and spec.loader is None else None
        return spec

def yield_to_longer_tools():
    os.nice(niceness)
    # Linux weighs sessions before it weighs the processes in them, and each tool is one (sched(7), "The autogroup feature").
    try:
        with open("/proc/self/autogroup", "w") as session:
            session.write(str(niceness))
    except OSError:
        pass

yield_to_longer_tools()
gc.set_threshold(100_000, 50, 1000)  # linters make objects and keep them: a quarter of pylint's time was spent looking for garbage
sys.meta_path[sys.meta_path.index(importlib.machinery.PathFinder)] = OutsideOfTheTree
sys.path.append(private)
sys.addaudithook(watch)
# slipway: what runs before the tool
runpy.run_module(module, run_name="__main__", alter_sys=True)
