import Domain

/// A page with names of people of several cases; others at the desk may read it.
protocol NamesOfMany: Page {
  /// The same page with initials for the names.
  func inInitials() -> Self
}

extension Response {
  /// The same answer as somebody sees it who switched names off.
  package var inInitials: Response {
    guard case .page(let page, let status, let seen, let action) = self,
      let names = page as? any NamesOfMany
    else { return self }
    return .page(names.inInitials(), status: status, seen: seen, action: action)
  }
}

extension TodayPage: NamesOfMany {
  func inInitials() -> TodayPage {
    var page = self
    page.lines = lines.map(\.inInitials)
    page.reasons = reasons.map(\.inInitials)
    page.meetings = meetings.map { meeting in
      var meeting = meeting
      meeting.family = Initials.of(meeting.family)
      meeting.person = meeting.person.map(Initials.of)
      return meeting
    }
    page.drafts = drafts.map { draft in
      var draft = draft
      draft.family = Initials.of(draft.family)
      return draft
    }
    page.reviews = reviews.map { review in
      var review = review
      review.family = Initials.of(review.family)
      return review
    }
    return page
  }
}

extension WorkLine {
  var inInitials: WorkLine {
    var line = self
    line.family = Initials.of(family)
    line.person = person.map(Initials.of)
    return line
  }
}

extension CaseListPage: NamesOfMany {
  func inInitials() -> CaseListPage {
    var page = self
    page.cases = cases.map { one in
      var one = one
      one.name = Initials.of(one.name)
      one.sortKey = ""
      return one
    }
    return page
  }
}

extension EnglishListPage: NamesOfMany {
  func inInitials() -> EnglishListPage {
    var page = self
    page.lines = lines.map { line in
      var line = line
      line.person.name = Initials.of(line.person.name)
      line.person.greeting = Initials.of(line.person.greeting)
      return line
    }
    return page
  }
}

extension IntakeStartPage: NamesOfMany {
  func inInitials() -> IntakeStartPage {
    var page = self
    page.drafts = drafts.map { draft in
      var draft = draft
      draft.name = Initials.of(draft.name)
      return draft
    }
    return page
  }
}

extension SearchPage: NamesOfMany {
  func inInitials() -> SearchPage {
    var page = self
    page.byNumber = byNumber.map(\.inInitials)
    page.exact = exact.map(\.inInitials)
    page.alike = alike.map(\.inInitials)
    return page
  }
}

extension FoundPerson {
  var inInitials: FoundPerson {
    var person = self
    person.name = Initials.of(name)
    person.nativeName = ""
    person.sortKey = ""
    return person
  }
}

extension SchedulePage: NamesOfMany {
  func inInitials() -> SchedulePage {
    var page = self
    page.lines = lines.map { line in
      var line = line
      line.family = Initials.of(line.family)
      line.person = line.person.map(Initials.of)
      return line
    }
    page.toBook = toBook.map { line in
      var line = line
      line.person = Initials.of(line.person)
      return line
    }
    return page
  }
}

extension ReportPage: NamesOfMany {
  func inInitials() -> ReportPage {
    var page = self
    page.rows = rows.map { row in
      row.map { cell in
        var cell = cell
        if cell.isName { cell.record = cell.record.map(Initials.of) }
        return cell
      }
    }
    page.people = people.map { person in
      var person = person
      person.name = Initials.of(person.name)
      return person
    }
    return page
  }
}

extension NoticesPage: NamesOfMany {
  func inInitials() -> NoticesPage {
    var page = self
    page.lines = lines.map(\.inInitials)
    return page
  }
}

extension NoticeLine {
  /// What was told may name them too.
  var inInitials: NoticeLine {
    var line = self
    let masks = [family, person ?? ""].filter { !$0.isEmpty }
      .map { (words: $0, mark: Initials.of($0)) }
    line.family = Initials.of(family)
    line.person = person.map(Initials.of)
    line.before = Masking.masked(before, masks)
    line.after = Masking.masked(after, masks)
    return line
  }
}

extension ReferralsToUsPage: NamesOfMany {
  func inInitials() -> ReferralsToUsPage {
    var page = self
    page.lines = lines.map { line in
      var line = line
      line.name = Initials.of(line.name)
      line.greeting = Initials.of(line.greeting)
      return line
    }
    return page
  }
}
