// One import for all of the library: `import Samband`.

@_exported public import Drawing
@_exported public import ForumPlanning
@_exported public import GraphCore
@_exported public import Graphviz
@_exported public import Interchange
@_exported public import NetworkAnalysis
@_exported public import NetworkModel
@_exported public import PlanModel
@_exported public import Reporting
