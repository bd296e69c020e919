"""Where a function uses one of its names, and how it begins to hold a list."""

import libcst as cst

from evaluator.analysis.reading.search import find


def uses(function: cst.FunctionDef, name: str) -> list[cst.Name]:
    """Each place that speaks of the variable; attributes and keywords of that name are something else."""
    others = {one.attr for one in find(function, cst.Attribute)}
    others |= {one.keyword for one in find(function, cst.Arg) if one.keyword is not None}
    return [one for one in find(function, cst.Name) if one.value == name and one not in others]


def is_free(around: cst.CSTNode, name: str) -> bool:
    """Whether nothing in ``around`` has that name."""
    return all(one.value != name for one in find(around, cst.Name))


def first_list(function: cst.FunctionDef, name: str) -> cst.Assign | cst.AnnAssign | None:
    """The first statement that gives ``name`` a list display, wherever in the function."""
    for kind in (cst.Assign, cst.AnnAssign):
        for one in find(function, kind):
            match one:
                case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=found))], value=cst.List()):
                    if found == name:
                        return one
                case cst.AnnAssign(target=cst.Name(value=found), value=cst.List()) if found == name:
                    return one
    return None


def with_element_type(annotation: cst.Annotation, container: str) -> cst.Annotation | None:
    """``list[int]`` as ``container[int]``; None for any other annotation."""
    match annotation.annotation:
        case cst.Subscript(value=cst.Name(value="list")) as generic:
            return annotation.with_changes(annotation=generic.with_changes(value=cst.Name(container)))
        case _:
            return None
