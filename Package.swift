// swift-tools-version: 6.2

// The map of the project: arrows point one way, and the compiler keeps them so.
//
//   GraphCore <- NetworkModel <- NetworkAnalysis <- ForumPlanning   what is known and decided
//                NetworkModel <- PlanModel <- ForumPlanning         what a plan is, apart from how it is found
//   Graphviz                                    DOT, knows no domain
//   Interchange -> PlanModel, NetworkModel, Graphviz    files in and out
//   Drawing     -> ForumPlanning and below, Graphviz    pictures
//   Reporting   -> Drawing, Interchange and below       words, pages, handouts, tables, in Swedish and English
//   Arguments                                   the command line as a declaration
//   Spelling                                    "did you mean", the order of names, for all that deals in words
//   SambandTool -> everything; SambandCommand = its three-line executable, the product `samband`
//   SambandBenchmark -> ForumPlanning, Reporting and below   how fast; no product, see Tests/Benchmarks/compare.py
//   SeatingModule -> ForumPlanning's seating, as WebAssembly   no target: built by .ci/wasm, embedded by Reporting

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

/// What a library user gets by one import.
let knowledge = [
  "GraphCore", "NetworkModel", "PlanModel", "NetworkAnalysis", "ForumPlanning", "Graphviz", "Interchange", "Drawing",
  "Reporting",
]

let package = Package(
  name: "samband",
  platforms: [.macOS(.v15)],
  products: knowledge.map { .library(name: $0, targets: [$0]) } + [
    .library(name: "Samband", targets: ["Samband"]),
    .executable(name: "samband", targets: ["SambandCommand"]),
  ],
  dependencies: [],
  targets: [
    library("Spelling"),
    library("GraphCore"),
    library("NetworkModel", ["GraphCore", "Spelling"]),
    library("PlanModel", ["NetworkModel", "Spelling"]),
    library("NetworkAnalysis", ["NetworkModel", "GraphCore"]),
    library("ForumPlanning", ["NetworkAnalysis", "PlanModel", "NetworkModel", "GraphCore", "Spelling"]),
    library("Graphviz"),
    library("Interchange", ["PlanModel", "NetworkModel", "Graphviz", "Spelling"]),
    library(
      "Drawing",
      ["ForumPlanning", "PlanModel", "NetworkAnalysis", "NetworkModel", "GraphCore", "Graphviz", "Spelling"]),
    .target(
      name: "Reporting",
      dependencies: [
        "Drawing", "Interchange", "ForumPlanning", "PlanModel", "GraphCore", "NetworkAnalysis", "NetworkModel",
        "Spelling",
      ],
      resources: [
        "base.css", "report.css", "map.js", "report.js", "event.css", "event.js", "event-gathering.js",
        "event-drawing.js", "event-parts.js", "event-plan.js", "event-request.js", "event-answer.js", "event-change.js",
        "event-pairs.js",
        "event-replies.js", "solver.js",
      ].map { .embedInCode("Resources/" + $0) },
      swiftSettings: settings),
    library("Arguments", ["Spelling"]),
    library("Samband", knowledge.map { .byName(name: $0) }),
    library("SambandTool", (knowledge + ["Arguments", "Spelling"]).map { .byName(name: $0) }),
    // Not named `samband`: beside `Samband` that would be one folder on file systems that ignore case.
    .executableTarget(name: "SambandCommand", dependencies: ["SambandTool"], swiftSettings: settings),
    // Not a product: `swift run -c release samband-benchmark`, which goes by the name of the target.
    .executableTarget(
      name: "samband-benchmark",
      dependencies: [
        "GraphCore", "ForumPlanning", "PlanModel", "NetworkModel", "Interchange", "Reporting", "Arguments",
      ],
      path: "Sources/SambandBenchmark", swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("GraphCoreTests", ["GraphCore"]),
    tests("SpellingTests", ["Spelling"]),
    tests("NetworkModelTests", ["NetworkModel", "GraphCore"]),
    tests("PlanModelTests", ["PlanModel", "NetworkModel"]),
    tests("ForumPlanningTests", ["ForumPlanning", "PlanModel", "NetworkAnalysis", "NetworkModel", "GraphCore"]),
    tests("GraphvizTests", ["Graphviz"]),
    tests("ArgumentsTests", ["Arguments"]),
    tests("InterchangeTests", ["Interchange", "PlanModel", "NetworkModel"]),
    tests("NetworkAnalysisTests", ["NetworkAnalysis", "NetworkModel", "GraphCore"]),
    tests(
      "ReportingTests", ["Reporting", "Interchange", "ForumPlanning", "PlanModel", "NetworkAnalysis", "NetworkModel"]),
    tests("SambandToolTests", ["SambandTool", "Arguments", "Interchange", "PlanModel", "NetworkModel", "Reporting"]),
    .testTarget(
      name: "SambandTests", dependencies: (["Samband"] + knowledge + ["TestSupport"]).map { .byName(name: $0) },
      exclude: ["Examples/expected.txt"], swiftSettings: settings),
    tests(
      "DrawingTests",
      ["Drawing", "ForumPlanning", "NetworkAnalysis", "NetworkModel", "GraphCore", "Graphviz", "Reporting"]),
  ]
)
