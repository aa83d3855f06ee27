import Domain

extension CitizenshipListPage: NamesOfMany {
  func inInitials() -> CitizenshipListPage {
    var page = self
    page.lines = lines.map { line in
      var line = line
      line.name = Initials.of(line.name)
      return line
    }
    return page
  }
}

extension NewOrientationPage: NamesOfMany {
  func inInitials() -> NewOrientationPage {
    var page = self
    page.people = people.map { option in
      var option = option
      option.label = Initials.of(option.label)
      return option
    }
    return page
  }
}

extension OrientationPage: NamesOfMany {
  func inInitials() -> OrientationPage {
    var page = self
    page.attendees = attendees.map { one in
      var one = one
      one.name = Initials.of(one.name)
      return one
    }
    return page
  }
}

extension QuarterPage: NamesOfMany {
  func inInitials() -> QuarterPage {
    var page = self
    page.outcomes = outcomes.map { one in
      var one = one
      one.person = Initials.of(one.person)
      return one
    }
    page.jobs = jobs.map { one in
      var one = one
      one.person = Initials.of(one.person)
      return one
    }
    return page
  }
}
