"""Names under which a module hides that a type is anything."""

from collections.abc import Iterator

import libcst as cst


def names_for_any(module: cst.Module) -> frozenset[str]:
    """Names that the module gives to Any, as ``Number = Any`` and ``type Number = Any`` do."""
    found: set[str] = set()
    for statement in _small_statements(module):
        match statement:
            case (
                cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value)
                | cst.AnnAssign(target=cst.Name(value=name), value=value)
                | cst.TypeAlias(name=cst.Name(value=name), value=value)
            ):
                match value:
                    case cst.Name(value=meant) | cst.Attribute(attr=cst.Name(value=meant)):
                        if meant == "Any" or meant in found:
                            found.add(name)
            case cst.ImportFrom(names=[*imported]):
                found.update(_renamed_any(imported))
    return frozenset(found)


def type_variables(module: cst.Module) -> frozenset[str]:
    """Names that the module gives to type variables without a bound, which stand for anything."""
    return frozenset(
        statement.targets[0].target.value
        for statement in _small_statements(module)
        if isinstance(statement, cst.Assign)
        and isinstance(statement.targets[0].target, cst.Name)
        and isinstance(statement.value, cst.Call)
        and isinstance(statement.value.func, cst.Name)
        and statement.value.func.value == "TypeVar"
        and len(statement.value.args) == 1
    )


def _small_statements(module: cst.Module) -> Iterator[cst.BaseSmallStatement]:
    for line in module.body:
        if isinstance(line, cst.SimpleStatementLine):
            yield from line.body


def _renamed_any(imported: list[cst.ImportAlias]) -> Iterator[str]:
    for one in imported:
        match one:
            case cst.ImportAlias(name=cst.Name(value="Any"), asname=cst.AsName(name=cst.Name(value=name))):
                yield name
