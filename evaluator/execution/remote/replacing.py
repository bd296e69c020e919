"""Names of the solution to which a test gives another meaning, with ``mock.patch`` for example."""

from evaluator.execution.remote.access import Access
from evaluator.execution.remote.objects import RemoteName
from sandbox.protocol.messages import Operation


def replace(session: Access, part: str, name: str, value: object) -> None:
    """Let ``name`` of a module of the submission mean ``value`` for the rest of the test."""
    replaced, whole = session.test.replaced, _whole(part, name)
    if isinstance(value, RemoteName) and value.__called__ == whole and whole in replaced:
        put_back(session, part, name)
        return
    before = replaced[whole][1] if whole in replaced else None
    if whole not in replaced and name in session.names_in(part):
        before = session.operate(name, (str(Operation.EXPORT), whole))
    session.operate(f"{name} = ...", (str(Operation.SET), f"{part}:", name, value))
    replaced[whole] = value, before


def put_back(session: Access, part: str, name: str) -> None:
    """Let ``name`` mean what it did."""
    _, before = session.test.replaced.pop(_whole(part, name))
    session.operate(f"{name} = ...", (str(Operation.SET), f"{part}:", name, before))


def _whole(part: str, name: str) -> str:
    return f"{part}:{name}" if part else name
