// The test of freed handles counts those of the whole process, so nothing may run beside it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
