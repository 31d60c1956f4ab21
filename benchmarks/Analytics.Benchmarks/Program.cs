using Analytics.Benchmarks.Kernels;

return KernelReport.Run(args);
