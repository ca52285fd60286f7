// A browser that draws its graphics on the processor needs both cores of a small machine for itself.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
