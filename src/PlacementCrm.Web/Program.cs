using PlacementCrm.Web.Verbs;

return await CommandLine.Run(args);
