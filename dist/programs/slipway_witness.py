# A plugin of pylint (https://pylint.readthedocs.io/en/stable/development_guide/how_tos/plugins.html) that notes in a file `switched-off`
# which errors and warnings the settings of the repository took away, and of how many: one line `2 of 310`, then one message a line. In a
# file `linted` it notes each file that pylint takes up, ended by NUL: it opens others too, to know what they define.
import os
from pylint.checkers import BaseChecker

class Witness(BaseChecker):
    name = "slipway-witness"
    msgs = {"W9799": ("%s", "slipway-witness", "Never emitted: it keeps this checker awake.")}

    def open(self):
        version = self.linter.config.py_version
        usual = [m for m in self.linter.msgs_store.messages
                 if m.default_enabled and m.msgid[0] in "FEW" and m.may_be_emitted(version)]
        off = [m for m in usual if not self.linter.is_message_enabled(m.msgid)]
        with open(os.path.join(os.path.dirname(__file__), "switched-off"), "w", encoding="utf-8") as file:
            file.write("\n".join([f"{len(off)} of {len(usual)}", *(f"{m.msgid} {m.symbol}" for m in off)]))
        get_ast = self.linter.get_ast

        def noted(filepath, *more, **named):
            with open(os.path.join(os.path.dirname(__file__), "linted"), "ab") as file:
                file.write(os.fsencode(os.path.relpath(filepath)) + b"\0")
            return get_ast(filepath, *more, **named)

        self.linter.get_ast = noted

def register(linter):
    linter.register_checker(Witness(linter))
