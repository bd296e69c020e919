"""Questions about the types of objects that the solution keeps."""

from typing import Any

from evaluator.execution.remote.access import Access
from evaluator.execution.remote.objects import Remote, RemoteName
from sandbox.protocol.messages import Operation


def type_of(value: object) -> object:
    """``type(value)``; for an object of the solution the class by its name, if the solution offers it."""
    if not isinstance(value, Remote) or value.__session__.is_strict:
        return type(value)
    session: Access = value.__session__
    kind = session.operate("type()", (str(Operation.GET), value, "__class__"))
    if not isinstance(kind, Remote):
        return kind
    name = session.operate("type()", (str(Operation.GET), kind, "__name__"))
    found = session.names.get(name) if isinstance(name, str) else None
    return found if found is not None and session.export(found.__called__) is kind else kind


def is_instance(value: object, kinds: Any) -> bool:
    """``isinstance(value, kinds)``."""
    if not isinstance(value, Remote) or isinstance(kinds, RemoteName) or value.__session__.is_strict:
        return isinstance(value, kinds)
    if isinstance(kinds, tuple):
        return any(is_instance(value, kind) for kind in kinds)
    return (
        value.__session__.operate("isinstance()", (str(Operation.APPLY), "isinstance", (value, kinds)))
        is True
    )
