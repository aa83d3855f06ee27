"""`resettle graduation`: where each person stands, by section 3 of the contract."""

from bundle import AREAS, View
from days import add_months

COLUMNS = ("person", "state", "qualifying_on", "earliest_on", "blocking")


def area_sums(assessment, area_of):
    """For each area: the sum and count of scored answers, and the reasons of the others."""
    areas = {area: [0, 0, []] for area in AREAS}
    for answer in assessment["answers"]:
        found = areas[area_of[answer["question"]]]
        if answer["value"] == "NA":
            found[2].append(answer["na_reason"])
        else:
            found[0] += int(answer["value"])
            found[1] += 1
    return areas


def succeeds(total, count):
    return count > 0 and 4 * total >= 13 * count


def areas_below(assessment, area_of):
    """The areas that keep an assessment from qualifying."""
    return [
        area
        for area, (total, count, reasons) in area_sums(assessment, area_of).items()
        if not succeeds(total, count)
        and not (count == 0 and reasons and set(reasons) == {"not-applicable"})
    ]


def graduation(bundle, on):
    view = View(bundle, on)
    area_of = view.question_areas()
    rows = []
    for person in view.people.values():
        assessments = person.finalised("rccm")
        if person.spans(["utah-rccm"]) and assessments:
            rows.append(dict(zip(COLUMNS, (person.id, *standing(assessments, area_of)))))
    return sorted(rows, key=lambda row: row["person"])


def standing(assessments, area_of):
    below = areas_below(assessments[-1], area_of)
    if below:
        return "below", "", "", " ".join(sorted(below))
    run = []
    for assessment in reversed(assessments):
        if areas_below(assessment, area_of):
            break
        run.append(assessment)
    undiscussed = {
        answer["question"]
        for assessment in run
        for answer in assessment["answers"]
        if answer["value"] == "1" and answer["question"] not in assessment["discussed"]
    }
    qualifying = run[-1]["finalised_on"]
    earliest = add_months(qualifying, 3)
    if run[0]["finalised_on"] < earliest:
        state = "holding"
    else:
        state = "discussion-open" if undiscussed else "eligible"
    blocking = " ".join(sorted(undiscussed))
    return state, qualifying.isoformat(), earliest.isoformat(), blocking
