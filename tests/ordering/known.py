"""Where reading alone does not put the versions in order, and why that stands."""

LEVEL_WITH = {
    (
        "scheduler",
        "poor",
        "efficiency",
    ): "a list that is state of the module is not followed, so its `pop(0)` is not "
    "seen: one warning each, for sorting in each turn and for shifting",
}
"""By task, quality and criterion that was made worse on purpose: why it scores no lower."""

INVERTED = {
    (
        "graph_distance",
        "poor",
        "efficiency",
    ): "an exponential search shows when its growth is measured; reading finds "
    "the linear operations of the better version only",
}
"""By task, quality and criterion: why the worse version scores higher."""
