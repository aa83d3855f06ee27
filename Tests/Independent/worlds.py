"""Small bundles for the tests, written row by row."""

from bundle import FILES, RCCM_QUESTIONS, Bundle


class World:
    """`world.jobs(person="saw", secured_on="2026-03-12")` adds a row; ids are given when absent."""

    def __init__(self):
        self.rows = {}

    def __getattr__(self, name):
        if name not in FILES:
            raise AttributeError(name)

        def add(**cells):
            identity = FILES[name][0]
            rows = self.rows.setdefault(name, [])
            cells.setdefault(identity, f"{name}-{len(rows) + 1}")
            cells = {column.rstrip("_"): value for column, value in cells.items()}
            assert set(cells) <= set(FILES[name]), (name, cells)
            rows.append(cells)
            return cells[identity]

        return add

    @property
    def bundle(self):
        return Bundle(self.rows)

    def family(self, case, opened_on, **people):
        """A case and its people; each is given as keyword arguments of `people`."""
        self.cases(case=case, agency="agency", opened_on=opened_on)
        for person, cells in people.items():
            self.people(person=person, case=case, **{"status": "refugee", **cells})

    def enroll(self, person, program, started_on, ended_on=""):
        self.enrollments(person=person, program=program, started_on=started_on, ended_on=ended_on)

    def rccm(self, assessment, person, finalised_on, **areas):
        """A finalised `rccm` assessment: answers per area, five 3,3,3,3,5 where none are given."""
        self.assessments(
            assessment=assessment,
            person=person,
            instrument="rccm",
            kind="ongoing",
            finalised_on=finalised_on,
        )
        for area in dict.fromkeys(RCCM_QUESTIONS.values()):
            for number, value in enumerate(areas.get(area, (3, 3, 3, 3, 5)), start=1):
                value, _, reason = str(value).partition(":")
                self.answers(
                    assessment=assessment,
                    question=f"{area}{number}",
                    value=value,
                    na_reason=reason,
                )
