/**
 * Starts a Python tool so that the tree it looks at stays data. Tools read their settings from the tree, and several of those settings
 * run code (checkov `external-checks-dir`, pylint `init-hook` and `extension-pkg-allow-list`, sqlfluff `library_path`), import a module
 * of the tree that has the name of one of their own, start programs, or write reports where they like. An audit hook sees each of these
 * before it happens (https://docs.python.org/3/library/audit_events.html): code of the tree ends the tool with `guarded`, the rest is denied.
 */
export const guard = String.raw`
import gc, os, runpy, sys

tree, private, niceness, module = os.path.realpath(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
sys.argv[:5] = [module]
tree = os.path.join(tree, "")
own = tuple(os.path.join(os.path.realpath(path), "") for path in (private, sys.prefix, sys.base_prefix, "/dev"))
writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
outward = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn", "os.startfile",
           "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "socket.sendmsg")
changes = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod")

def below(path, *folders):
    return os.path.realpath(os.fsdecode(path)).startswith(folders)

def stop(what):
    os.write(2, f"slipway: {what}\n".encode("utf-8", "replace"))
    os._exit(97)

def code(place):
    if isinstance(place, (str, bytes)) and os.sep in os.fsdecode(place) and below(place, tree):
        stop(f"would have run {os.path.relpath(os.path.realpath(os.fsdecode(place)), tree)}")

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
        if isinstance(args[2], int) and args[2] & writing and not isinstance(args[0], int) and not below(args[0], *own):
            raise PermissionError(13, "an analysis writes only in its own folder", args[0])
    elif event in changes:
        if any(isinstance(path, (str, bytes, os.PathLike)) and not below(path, *own) for path in args[:2]):
            raise PermissionError(13, "an analysis writes only in its own folder", args[0])
    elif event in outward:
        raise PermissionError(1, "an analysis starts no program and opens no connection")

os.nice(niceness)
gc.set_threshold(100_000, 50, 1000)  # linters make objects and keep them: a quarter of pylint's time was spent looking for garbage
sys.addaudithook(watch)
runpy.run_module(module, run_name="__main__", alter_sys=True)
`;

/** Exit code of a tool that the guard stopped; no tool of ours uses it. */
export const guarded = 97;
