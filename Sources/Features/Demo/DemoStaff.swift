/// Invented agencies and staff: one account for each role, and more case managers as a population
/// needs them.
package enum DemoStaff {
  package struct Person: Sendable {
    package let id: String
    package let agency: String
    package let name: String
    package let role: String
    package let supervisor: String

    package var email: String { id + "@demo.example" }
  }

  /// The password of every demo account.
  package static let password = "resettle-demo"

  static let agencies = [
    (id: "alpine", name: "Alpine Resettlement (demo)", kind: "resettlement"),
    (id: "lakes", name: "Lakes Welcome Center (demo)", kind: "resettlement"),
    (id: "state", name: "State Refugee Office (demo)", kind: "state-office"),
    (id: "dws", name: "Workforce Employment Office (demo)", kind: "employment-office"),
    (id: "canyon", name: "Canyon Language School (demo)", kind: "partner"),
    (id: "clinic", name: "Copper Street Clinic (demo)", kind: "partner"),
  ]

  /// Accounts that the README lists: one a role.
  package static let accounts = [
    Person(
      id: "cm1", agency: "alpine", name: "Rachel Ortega", role: "case-manager",
      supervisor: "cm-supervisor"),
    Person(
      id: "jobs", agency: "alpine", name: "Karla Schmidt", role: "job-developer",
      supervisor: "cm-supervisor"),
    Person(
      id: "ec", agency: "dws", name: "Tyler Jensen", role: "employment-counselor",
      supervisor: "ec-supervisor"),
    Person(
      id: "lct", agency: "state", name: "Dr Samira Haddad", role: "therapist",
      supervisor: "lct-supervisor"),
    Person(
      id: "cm-supervisor", agency: "alpine", name: "Ingrid Solberg",
      role: "case-manager-supervisor", supervisor: ""),
    Person(
      id: "ec-supervisor", agency: "dws", name: "Marcus Bell", role: "employment-supervisor",
      supervisor: ""),
    Person(
      id: "lct-supervisor", agency: "state", name: "Dr Noor Rahmani", role: "therapist-supervisor",
      supervisor: ""),
    Person(
      id: "poc", agency: "alpine", name: "Denise Whitaker", role: "point-of-contact", supervisor: ""
    ),
    Person(
      id: "analyst", agency: "state", name: "Paulo Reyes", role: "state-analyst", supervisor: ""),
    Person(
      id: "english", agency: "canyon", name: "Grace Okafor", role: "english-assessor",
      supervisor: ""),
    Person(
      id: "interpreter", agency: "alpine", name: "Lê Minh Tuấn", role: "interpreter", supervisor: ""
    ),
    Person(id: "volunteer", agency: "alpine", name: "Ewa Nowak", role: "volunteer", supervisor: ""),
    Person(
      id: "partner", agency: "clinic", name: "Hugo Lindqvist", role: "partner", supervisor: ""),
    Person(
      id: "monitor", agency: "state", name: "Anita Desrosiers", role: "monitor", supervisor: ""),
    Person(id: "admin", agency: "state", name: "Sam Petrov", role: "administrator", supervisor: ""),
  ]

  static func people(workers: Int) -> [Person] {
    let more = stride(from: 2, through: workers, by: 1).map { number in
      Person(
        id: "cm\(number)", agency: "alpine", name: "Case Manager \(number)", role: "case-manager",
        supervisor: "cm-supervisor")
    }
    let second = Person(
      id: "lakes-cm", agency: "lakes", name: "Miguel Santos", role: "case-manager", supervisor: "")
    return accounts + more + [second]
  }
}
