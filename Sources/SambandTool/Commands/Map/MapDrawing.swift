// From a picture to the bytes of a file: by Graphviz, or by samband's own pen.

import Drawing
import Graphviz

/// A picture on its way to a file.
struct MapDrawing {
  let picture: Picture
  let format: MapCommand.PictureFormat
  let layout: MapCommand.Layout
  let seconds: Int
  let context: Context

  /// Whether samband's own pen draws this.
  private var isBuiltIn: Bool { format == .svg }

  func bytes(by engine: MapCommand.Engine) throws(ToolFailure) -> [UInt8] {
    if format == .dot { return Array((layout == .none ? DOTPen.plain(picture) : DOTPen.draw(picture)).text.utf8) }
    if engine == .builtin {
      guard isBuiltIn else { throw .builtInCannot(format: format.rawValue) }
      return Array(SVGPen.draw(picture).utf8)
    }
    let request = GraphvizRequest(document: DOTPen.draw(picture).text, format: format.rawValue, seconds: seconds)
    do throws(GraphvizFailure) {
      let bytes = try context.session.graphviz(request)
      return isBuiltIn ? GraphvizSVG.finished(bytes, of: picture) : bytes
    } catch {
      guard case .absent = error, engine == .auto, isBuiltIn else {
        throw .graphviz(error, format: format.rawValue)
      }
      return Array(SVGPen.draw(picture).utf8)
    }
  }
}
