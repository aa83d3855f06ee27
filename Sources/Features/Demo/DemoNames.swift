/// Names for people who are plainly invented: given names of many places, family names that are
/// English words for plants, stones and weather.
enum DemoNames {
  struct Origin: Sendable {
    let country: String
    let language: String
    let status: String
    let familyFirst: Bool
    let women: [String]
    let men: [String]
  }

  static let origins = [
    Origin(
      country: "Somalia", language: "so", status: "refugee", familyFirst: false,
      women: ["Fatuma", "Hodan", "Ayaan", "Sagal"], men: ["Abdi", "Guled", "Liban", "Warsame"]),
    Origin(
      country: "Myanmar", language: "my", status: "refugee", familyFirst: false,
      women: ["Naw Paw", "Mi Khin", "Naw Eh"], men: ["Saw Htoo", "Eh Doh", "Min Thura"]),
    Origin(
      country: "Afghanistan", language: "prs", status: "siv", familyFirst: false,
      women: ["Mariam", "Zarghuna", "Laila"], men: ["Idris", "Farhad", "Jawid"]),
    Origin(
      country: "DR Congo", language: "sw", status: "refugee", familyFirst: false,
      women: ["Neema", "Furaha", "Zawadi"], men: ["Juma", "Khamisi", "Amani"]),
    Origin(
      country: "Ukraine", language: "uk", status: "parolee", familyFirst: false,
      women: ["Olena", "Daryna", "Svitlana"], men: ["Taras", "Bohdan", "Mykola"]),
    Origin(
      country: "Vietnam", language: "vi", status: "asylee", familyFirst: true,
      women: ["Thị Hoa", "Thị Mai", "Ngọc Lan"], men: ["Văn Nam", "Minh Tuấn", "Quốc Bảo"]),
    Origin(
      country: "Syria", language: "ar", status: "refugee", familyFirst: false,
      women: ["Rasha", "Nour", "Hala"], men: ["Tariq", "Samir", "Omar"]),
    Origin(
      country: "Eritrea", language: "ti", status: "refugee", familyFirst: false,
      women: ["Selam", "Ruta", "Miriam"], men: ["Tesfaye", "Yonas", "Biniam"]),
  ]

  static let families = [
    "Bluebird", "Riverstone", "Juniper", "Maplewood", "Larkspur", "Sandstone", "Evergreen",
    "Foxglove", "Moonstone", "Cloudberry", "Thistledown", "Saltbush", "Cottonwood", "Sagebrush",
    "Nightjar", "Starling", "Goldenrod", "Quartz", "Meadowlark", "Hawthorn", "Raincloud",
    "Tamarack", "Honeysuckle", "Sunstone", "Windflower", "Brightwater",
  ]

  static let employers = [
    "Larch & Loaf Bakery (demo)", "Lakeside Foods (demo)", "Cedar Linen Works (demo)",
    "Granite Hotel (demo)", "Valley Assembly (demo)",
  ]

  static let positions = ["Line worker", "Baker's assistant", "Housekeeper", "Packer", "Cook"]
}
