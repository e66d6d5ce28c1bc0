# Runs in front of checkov, which passes over Dockerfiles and workflows that it cannot read without a word (what it says of Terraform that
# it cannot read is in its report): notes in a file `read` those of them that it has read, each ended by NUL. Its schemas of workflows are
# older than GitHub's syntax, so that every workflow with jobs is one.
import checkov.dockerfile.utils as containers
import checkov.github_actions.runner as workflows

def noting(read):
    def reading(path, *more, **named):
        result = read(path, *more, **named)
        if result:
            with open(os.path.join(private, "read"), "ab") as file:
                file.write(os.fsencode(os.path.relpath(os.path.realpath(path), tree)) + b"\0")
        return result
    return reading

containers.parse = noting(containers.parse)
workflows.Runner._parse_file = staticmethod(noting(workflows.Runner._parse_file))
known_schema = workflows.is_schema_valid
workflows.is_schema_valid = lambda file: isinstance(file, dict) and isinstance(file.get("jobs"), dict) or known_schema(file)
