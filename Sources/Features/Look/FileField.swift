import Markup

/// A file from a camera or a disk. A browser cannot put it back after an error.
package struct FileField: Component {
  let frame: FieldFrame
  let isPhoto: Bool

  /// - Parameter isPhoto: a telephone opens its camera at once.
  package init(
    _ name: String, _ label: String, isPhoto: Bool, hint: String? = nil, error: String? = nil,
    presence: Presence = .required
  ) {
    frame = FieldFrame(name: name, label: label, hint: hint, error: error, presence: presence)
    self.isPhoto = isPhoto
  }

  package var html: HTML {
    let accepted = isPhoto ? "image/*" : "image/*,application/pdf"
    return frame.around(
      """
      <input class="input input-full" type="file"\(frame.attributes) accept="\(accepted)"\
      \(Attributes("capture", isPhoto ? "environment" : nil))>
      """)
  }
}
