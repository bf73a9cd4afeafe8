import gc

from refman.model import uncollected


class Kept:
    """Something that Python's collector looks through."""


def test_nothing_is_looked_through_within_and_what_was_made_is_old_afterwards() -> None:
    # a command run by another test may have left something frozen
    gc.unfreeze()
    with uncollected():
        assert not gc.isenabled()
        made = [Kept() for _ in range(10_000)]
    assert gc.isenabled()
    young = {id(one) for one in gc.get_objects(generation=0)}
    assert not any(id(one) in young for one in made)
    assert gc.get_freeze_count() == 0


def test_what_somebody_froze_stays_frozen() -> None:
    gc.freeze()
    try:
        with uncollected():
            pass
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


def test_a_collector_that_is_off_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
