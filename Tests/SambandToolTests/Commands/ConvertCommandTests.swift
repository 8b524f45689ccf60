import SambandTool
import Testing

@Suite struct ConvertCommandTests {
  @Test func convertingTwiceChangesNothing() {
    let session = MemorySession(files: ["a.json": smallNetwork])
    #expect(session.run("convert", "a.json", "--output", "b.json").code == .done)
    let once = session.files["b.json"]
    #expect(session.run("convert", "b.json").output == once)
  }
}
