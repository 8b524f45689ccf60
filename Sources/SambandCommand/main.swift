import Foundation
import SambandTool

exit(SambandTool.run(Array(CommandLine.arguments.dropFirst()), in: .live).rawValue)
