"""Days, months, quarters, birthdays and working days, as the interchange contract counts them."""

from datetime import date, timedelta
from functools import lru_cache

ONE_DAY = timedelta(days=1)


def day(text):
    """The day written as YYYY-MM-DD; None where the cell is empty."""
    return date.fromisoformat(text) if text else None


def add_days(anchor, count):
    return anchor + timedelta(days=count)


def last_of_month(year, month):
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - ONE_DAY


def add_months(anchor, count):
    """The same day of the month `count` months on, clamped to the end of that month."""
    index = anchor.year * 12 + anchor.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(anchor.day, last_of_month(year, month).day))


def birthday(birth, years):
    """The day on which that age is reached: 29 February gives 1 March in a common year."""
    try:
        return birth.replace(year=birth.year + years)
    except ValueError:
        return date(birth.year + years, 3, 1)


def is_aged(birth, years, on):
    return birth is not None and birthday(birth, years) <= on


def sunday_of_week(on):
    return on + timedelta(days=6 - on.weekday())


def quarter_start(on):
    return date(on.year, (on.month - 1) // 3 * 3 + 1, 1)


def quarter_end(on):
    return add_months(quarter_start(on), 3) - ONE_DAY


def nth_weekday(year, month, weekday, n):
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def last_monday(year, month):
    end = last_of_month(year, month)
    return end - timedelta(days=end.weekday())


def observed(on):
    """A holiday on a Saturday is kept on the Friday before, on a Sunday on the Monday after."""
    return on + timedelta(days={5: -1, 6: 1}.get(on.weekday(), 0))


@lru_cache(maxsize=None)
def federal_holidays(year):
    """The observed days of the holidays of 5 U.S.C. 6103 that belong to `year`.

    The one of New Year's Day may lie in the year before."""
    fixed = [(1, 1), (7, 4), (11, 11), (12, 25)] + ([(6, 19)] if year >= 2021 else [])
    return frozenset(
        [observed(date(year, month, number)) for month, number in fixed]
        + [
            nth_weekday(year, 1, 0, 3),
            nth_weekday(year, 2, 0, 3),
            last_monday(year, 5),
            nth_weekday(year, 9, 0, 1),
            nth_weekday(year, 10, 0, 2),
            nth_weekday(year, 11, 3, 4),
        ]
    )


def is_working_day(on):
    return (
        on.weekday() < 5
        and on not in federal_holidays(on.year)
        and on not in federal_holidays(on.year + 1)
    )


def add_working_days(trigger, count):
    """Day 1 is the first working day after the trigger."""
    reached = trigger
    while count:
        reached += ONE_DAY
        count -= is_working_day(reached)
    return reached
