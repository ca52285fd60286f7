using Xunit.Sdk;
using Xunit.v3;

// Each test runs a whole city, which needs a small machine for itself.
[assembly: Parallelization(Mode = ParallelMode.None)]
