import Hummingbird
import NIOCore

/// What Hummingbird keeps for a request; we add the address of the other end.
package struct Context: RequestContext {
  package var coreContext: CoreRequestContextStorage
  let address: String

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? ""
  }

  package var maxUploadSize: Int { Body.most }
}
