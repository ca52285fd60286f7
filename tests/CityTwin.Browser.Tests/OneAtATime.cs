using Xunit.Sdk;
using Xunit.v3;

// A browser that draws its graphics on the processor needs both cores of a small machine for itself.
[assembly: Parallelization(Mode = ParallelMode.None)]
