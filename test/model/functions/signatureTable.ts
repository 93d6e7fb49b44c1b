/** The normative list of arguments: name (unit; default; domain), as the model's reference writes it. */
export const signatureTable: readonly (readonly [name: string, args: string])[] = [
  [
    'trainingCompute',
    'params (parameters; **required**; > 0); tokens (tokens; **required**; ≥ 0); flopPerParamToken (FLOP; 2; > 0); backwardRatio (–; 3; > 0)',
  ],
  [
    'trainingComputeHorizon',
    'params (parameters; **required**; > 0); tokensPerParam (tokens/param; 20; > 0); horizon (tokens; 1; > 0); flopPerParamToken (FLOP; 2; > 0); backwardRatio (–; 3; > 0)',
  ],
  [
    'chinchillaParams',
    'trainFlop (FLOP; **required**; > 0); tokensPerParam (tokens/param; 20; > 0); horizon (tokens; 1; > 0); flopPerParamToken (FLOP; 2; > 0); backwardRatio (–; 3; > 0)',
  ],
  [
    'chinchillaTokens',
    'trainFlop (FLOP; **required**; > 0); tokensPerParam (tokens/param; 20; > 0); horizon (tokens; 1; > 0); flopPerParamToken (FLOP; 2; > 0); backwardRatio (–; 3; > 0)',
  ],
  [
    'chinchillaLoss',
    'params (parameters; **required**; > 0); tokens (tokens; **required**; > 0); fit (text; "hoffmann"; "hoffmann", "besiroglu"; else #VALUE!)',
  ],
  [
    'chinchillaFit',
    'trainFlop (FLOP; **required**; > 0); fit (text; "hoffmann"; "hoffmann", "besiroglu"; else #VALUE!)',
  ],
  [
    'lifecycleCompute',
    'params (parameters; **required**; > 0); tokens (tokens; **required**; ≥ 0); inferenceTokens (tokens; **required**; ≥ 0); flopPerParamToken (FLOP; 2; > 0); backwardRatio (–; 3; > 0)',
  ],
  ['optimalTrainingShare', 'trainElasticity (–; **required**; > 0); inferenceElasticity (–; **required**; > 0)'],
  [
    'isoPerformanceTraining',
    'trainFlop (FLOP; **required**; > 0); inferenceRatio (–; **required**; > 0); slope (OOM/OOM; 1; ≥ 0)',
  ],
  [
    'clusterFlops',
    'chips (chips; **required**; ≥ 0); flopPerSecondPerChip (FLOP/s; 1e+15; > 0); utilisation (–; 1; 0 < x ≤ 1)',
  ],
  ['worldComputeAvailable', 'worldFlops (FLOP/s; 4e+21; ≥ 0); share (–; 0.25; 0..1)'],
  ['inferenceFlopPerToken', 'params (parameters; **required**; > 0); flopPerParamToken (FLOP; 2; > 0)'],
  [
    'tokensPerSecond',
    'flops (FLOP/s; **required**; ≥ 0); params (parameters; **required**; > 0); flopPerParamToken (FLOP; 2; > 0); utilisation (–; 1; 0 < x ≤ 1)',
  ],
  [
    'tokensPerSecondFromTraining',
    'params (parameters; **required**; > 0); trainSeconds (s; 31536000; > 0); tokensPerParam (tokens/param; 20; > 0); horizon (tokens; 1; > 0); backwardRatio (–; 3; > 0)',
  ],
  [
    'copiesFromTrainingCompute',
    'trainFlop (FLOP; **required**; > 0); trainSeconds (s; 31536000; > 0); tokensPerSecondPerCopy (tokens/s; 1; > 0); tokensPerParam (tokens/param; 20; > 0); horizon (tokens; 1; > 0); flopPerParamToken (FLOP; 2; > 0); backwardRatio (–; 3; > 0); relativeUtilisation (–; 1; > 0)',
  ],
  [
    'worldTokensLowerBound',
    'worldFlops (FLOP/s; 4e+21; ≥ 0); share (–; 0.25; 0..1); trainSeconds (s; 31536000; > 0); tokensPerParam (tokens/param; 20; > 0); horizon (tokens; 1; > 0); flopPerParamToken (FLOP; 2; > 0); backwardRatio (–; 3; > 0); utilisation (–; 1; 0 < x ≤ 1)',
  ],
  [
    'serialStreams',
    'totalTokensPerSecond (tokens/s; **required**; ≥ 0); streamTokensPerSecond (tokens/s; **required**; > 0)',
  ],
  ['streamTokensPerSecond', 'secondsPerToken (s; **required**; > 0); latencyRatio (–; 1; > 0)'],
  ['speedMultiple', 'streamTokensPerSecond (tokens/s; **required**; ≥ 0); tokensPerHumanSecond (tokens/s; 10; > 0)'],
  ['humanSeconds', 'tokens (tokens; **required**; ≥ 0); tokensPerHumanSecond (tokens/s; 10; > 0)'],
  [
    'workerEquivalents',
    'copies (copies; **required**; ≥ 0); speedMultiple (–; **required**; ≥ 0); parallelExponent (–; 1; > 0)',
  ],
  [
    'copiesAtSpeed',
    'totalTokensPerSecond (tokens/s; **required**; ≥ 0); speedMultiple (–; **required**; > 0); tokensPerHumanSecond (tokens/s; 10; > 0)',
  ],
  [
    'workforceFlops',
    'copies (copies; **required**; ≥ 0); speedMultiple (–; **required**; ≥ 0); params (parameters; **required**; > 0); tokensPerHumanSecond (tokens/s; 10; > 0); flopPerParamToken (FLOP; 2; > 0); utilisation (–; 1; 0 < x ≤ 1)',
  ],
  ['subjectiveYears', 'calendarYears (years; **required**; ≥ 0); speedMultiple (–; **required**; ≥ 0)'],
  ['readingTokensPerSecond', 'wordsPerMinute (words/min; 300; ≥ 0); tokensPerWord (tokens/word; 4/3; > 0)'],
  [
    'decodeTokensPerSecond',
    'bandwidth (bytes/s; **required**; > 0); weightBytes (bytes; **required**; > 0); batch (streams; 1; ≥ 1); kvBytesPerStream (bytes; 0; ≥ 0)',
  ],
  [
    'latencyRatio',
    'depthRatio (–; **required**; > 0); widthRatio (–; 1; > 0); chipsRatio (–; widthRatio²; > 0); layout (text; "gathered"; "gathered", "stationary"; else #VALUE!)',
  ],
  [
    'forwardPassSeconds',
    'matmuls (–; **required**; > 0); chipFlops (FLOP/s; **required**; > 0); memoryBandwidth (bytes/s; **required**; > 0); networkBandwidth (bytes/s; **required**; > 0); chipsPerMachine (chips; 8; > 0); utilisationLoss (–; 1; ≥ 1)',
  ],
  [
    'inferenceCost',
    'cost0 ($ (any); **required**; ≥ 0); declinePerYear (1/yr; **required**; > 0); years (years; **required**; any real)',
  ],
  [
    'inferenceCostYears',
    'cost0 ($ (any); **required**; > 0); targetCost (same; **required**; > 0); declinePerYear (1/yr; **required**; > 1)',
  ],
  ['costPerToken', 'chipHourCost ($/h; **required**; ≥ 0); chipTokensPerSecond (tokens/s; **required**; > 0)'],
  ['aiLabourCost', 'costPerToken ($/token; **required**; ≥ 0); tokensPerHumanSecond (tokens/s; 10; > 0)'],
  ['breakEvenTokens', 'wagePerHour ($/h; **required**; ≥ 0); costPerToken ($/token; **required**; > 0)'],
  [
    'wageCrossoverYears',
    'wagePerHour ($/h; **required**; > 0); costPerToken ($/token; **required**; > 0); tokensPerHumanSecond (tokens/s; **required**; > 0); declinePerYear (1/yr; **required**; > 1)',
  ],
  ['bestOfN', 'successProbability (–; **required**; 0..1); attempts (attempts; **required**; ≥ 0)'],
  ['attemptsNeeded', 'successProbability (–; **required**; 0 < x ≤ 1); target (–; **required**; 0..1)'],
  ['tokensPerPatch', 'quantile (–; 0.5; 0 < x < 1); median (tokens; 2.6e+06; > 0); p90 (tokens; 1.182e+07; > median)'],
  [
    'patchesPerDay',
    'totalTokensPerSecond (tokens/s; **required**; ≥ 0); tokensPerPatch (tokens; 2.6e+06; > 0); attempts (attempts; 1; > 0)',
  ],
  [
    'patchCost',
    'costPerToken ($/token; **required**; ≥ 0); tokensPerPatch (tokens; 2.6e+06; > 0); attempts (attempts; 1; > 0)',
  ],
  [
    'rdSavings',
    'years (years; **required**; ≥ 0); annualInferenceSpend ($/yr; **required**; ≥ 0); declinePerYear (1/yr; **required**; > 1); multiplier (–; **required**; ≥ 1)',
  ],
  [
    'rdPaybackYears',
    'annualInferenceSpend ($/yr; **required**; > 0); annualRdCost ($/yr; **required**; > 0); declinePerYear (1/yr; **required**; > 1); multiplier (–; **required**; ≥ 1); maxYears (years; 10; > 0)',
  ],
  ['rdBreakEvenShare', 'declinePerYear (1/yr; **required**; > 1); multiplier (–; **required**; ≥ 1)'],
  [
    'calendarYears',
    'humanYears (years; **required**; ≥ 0); startMultiplier (–; **required**; > 0); endMultiplier (–; **required**; > 0)',
  ],
  ['averageMultiplier', 'startMultiplier (–; **required**; > 0); endMultiplier (–; **required**; > 0)'],
  [
    'milestoneMultiplier',
    'name (text; **required**; SC, SAR, SIAR, ASI; other text #N/A; non-text #VALUE!); multipliers (vector of 4; {5;25;250;2000}; each > 0)',
  ],
  [
    'rdMultiplier',
    'years (years; **required**; ≥ 0); multipliers (vector; {5;25;250;2000}; each > 0, length n ≥ 2; else #NUM! / #VALUE!); humanYears (vector, years; {4;19;95}; each ≥ 0, length n − 1; else #NUM! / #VALUE!); basis (text; "calendar"; "calendar", "progress"; else #VALUE!); beyond (text; "hold"; "hold", "na"; else #VALUE!)',
  ],
  [
    'humanYearsElapsed',
    'years (years; **required**; ≥ 0); multipliers (vector; {5;25;250;2000}; each > 0, length n ≥ 2; else #NUM! / #VALUE!); humanYears (vector, years; {4;19;95}; each ≥ 0, length n − 1; else #NUM! / #VALUE!)',
  ],
  [
    'calendarYearsElapsed',
    'progressYears (years; **required**; ≥ 0); multipliers (vector; {5;25;250;2000}; each > 0, length n ≥ 2; else #NUM! / #VALUE!); humanYears (vector, years; {4;19;95}; each ≥ 0, length n − 1; else #NUM! / #VALUE!)',
  ],
  [
    'milestoneYears',
    'multipliers (vector; {5;25;250;2000}; each > 0, length n ≥ 2; else #NUM! / #VALUE!); humanYears (vector, years; {4;19;95}; each ≥ 0, length n − 1; else #NUM! / #VALUE!)',
  ],
  [
    'milestoneDates',
    'startDate (date serial; **required**; any real); multipliers (vector; {5;25;250;2000}; each > 0, length n ≥ 2; else #NUM! / #VALUE!); humanYears (vector, years; {4;19;95}; each ≥ 0, length n − 1; else #NUM! / #VALUE!)',
  ],
  [
    'takeoffTrajectory',
    'multipliers (vector; {5;25;250;2000}; each > 0, length n ≥ 2; else #NUM! / #VALUE!); humanYears (vector, years; {4;19;95}; each ≥ 0, length n − 1; else #NUM! / #VALUE!); stepMonths (months; 1; > 0); months (months; omit (to the last milestone); ≥ 0); startDate (date serial; omit (no date column); any real)',
  ],
  [
    'nextGapHumanYears',
    'stockStart (years; **required**; > 0); stockEnd (years; **required**; ≥ stockStart); jumps (–; 2; ≥ 0)',
  ],
  [
    'gapQuantile',
    'quantile (–; **required**; 0 < x < 1); low (years; **required**; > 0); high (years; **required**; > low); zeroProbability (–; 0; 0 ≤ x < 1)',
  ],
  ['overallProgressMultiplier', 'softwareMultiplier (–; **required**; > 0); softwareShare (–; 0.5; 0..1)'],
  ['computeSlowdownExponent', 'computeFactor (–; **required**; > 0, ≠ 1); speedFactor (–; **required**; > 0)'],
  [
    'computeBottleneckedSpeedup',
    'labourSpeedup (–; **required**; > 0); computeRatio (–; 1; > 0); computeExponent (–; log₁₀ 2.5; 0..1)',
  ],
  ['returnsExponent', 'factorPerDoubling (–; **required**; > 0)'],
  ['computeSavingFactor', 'effortRatio (–; **required**; > 0); factorPerDoubling (–; 4; > 0)'],
  ['returnsToSoftware', 'lambda (–; **required**; > 0); alpha (–; **required**; > 0); beta (–; **required**; > 0)'],
  ['doublingTimeRatio', 'returns (–; 1.2; > 0 or "none"); parallelism (–; 0.3; > 0)'],
  [
    'localReturns',
    'doublings (doublings; **required**; ≥ 0); returns (–; **required**; > 0); ceilingDoublings (doublings; **required**; > 0)',
  ],
  [
    'softwareGrowthRate',
    'doublings (doublings; **required**; ≥ 0, ≤ ceiling); speedup (–; **required**; > 0); returns (–; 1.2; > 0 or "none"); parallelism (–; 0.3; > 0); ceilingDoublings (doublings; omit (no ceiling); > 0); doublingYears (years; 0.25; > 0)',
  ],
  [
    'softwareDoublings',
    'years (years; **required**; ≥ 0); speedup (–; **required**; > 0); returns (–; 1.2; > 0 or "none"); parallelism (–; 0.3; > 0); ceilingDoublings (doublings; omit (no ceiling); > 0); doublingYears (years; 0.25; > 0)',
  ],
  [
    'softwareLevel',
    'years (years; **required**; ≥ 0); speedup (–; **required**; > 0); returns (–; 1.2; > 0 or "none"); parallelism (–; 0.3; > 0); ceilingDoublings (doublings; omit (no ceiling); > 0); doublingYears (years; 0.25; > 0)',
  ],
  [
    'softwareTimeTo',
    'doublings (doublings; **required**; ≥ 0, < ceiling); speedup (–; **required**; > 0); returns (–; 1.2; > 0 or "none"); parallelism (–; 0.3; > 0); ceilingDoublings (doublings; omit (no ceiling); > 0); doublingYears (years; 0.25; > 0)',
  ],
  [
    'softwareSingularityYears',
    'speedup (–; **required**; > 0); returns (–; 1.2; > 0 or "none"); parallelism (–; 0.3; > 0); doublingYears (years; 0.25; > 0)',
  ],
  [
    'softwareTrajectory',
    'speedup (–; **required**; > 0); returns (–; 1.2; > 0 or "none"); parallelism (–; 0.3; > 0); ceilingDoublings (doublings; omit (no ceiling); > 0); doublingYears (years; 0.25; > 0); stepMonths (months; 1; > 0); months (months; 24; ≥ 0)',
  ],
  [
    'yearsOfProgress',
    'doublings (doublings; **required**; ≥ 0); doublingsPerYear (1/yr; 4; > 0); softwareShare (–; 0.5; 0 < x ≤ 1)',
  ],
  [
    'cesOutput',
    'compute (relative; **required**; ≥ 0); labour (relative; **required**; ≥ 0); computeShare (–; 0.5; 0..1); rho (–; 0; ≤ 1 or "min"); computeExponent (–; 1; > 0); labourExponent (–; 1; > 0)',
  ],
  ['cesCeiling', 'computeShare (–; **required**; 0 < x ≤ 1); rho (–; **required**; < 0)'],
  [
    'amdahlSpeedup',
    'automatedFraction (–; **required**; 0..1 (< 1 without taskSpeedup)); taskSpeedup (–; omit (infinite); > 0)',
  ],
  ['effectivePopulation', 'models (models; **required**; ≥ 0); sizeRatio (–; **required**; > 0); k (–; 4; > 0)'],
  [
    'fixedComputePopulation',
    'models (models; **required**; ≥ 0); sizeRatio (–; **required**; > 0); computeExponent (–; 2; ≥ 0)',
  ],
  ['populationGain', 'k (–; **required**; > 0); computeExponent (–; 2; ≥ 0)'],
  [
    'scientificOutput',
    'people (people; **required**; ≥ 0 (≥ 1 for "log")); years (years; **required**; ≥ 0); form (text; "root"; "root", "linear", "power", "log"; else #VALUE!); exponent (–; 0.5; > 0)',
  ],
  ['timeEquivalenceK', 'exponent (–; 0.5; > 0)'],
  ['paperDays', 'speedup (–; **required**; > 0); baselineMonths (months; 6; ≥ 0)'],
  ['papersPerDay', 'projects (projects; **required**; ≥ 0); daysPerPaper (days; **required**; > 0)'],
  [
    'multitaskSpeedup',
    'projects (projects; **required**; ≥ 1); perProjectSpeedup (–; **required**; > 0); overheadPerProject (–; 0; 0..1)',
  ],
  [
    'researchCycleRate',
    'thinkHours (h; **required**; > 0); latencyHours (h; **required**; ≥ 0); projects (projects; 1; ≥ 1)',
  ],
  ['usefulProjects', 'thinkHours (h; **required**; > 0); latencyHours (h; **required**; ≥ 0)'],
  [
    'latencySpeedup',
    'thinkHours (h; **required**; > 0); latencyHours (h; **required**; ≥ 0); projects (projects; **required**; ≥ 1); baseThinkHours (h; **required**; > 0); baseLatencyHours (h; **required**; ≥ 0); baseProjects (projects; 1; ≥ 1)',
  ],
  [
    'experimentCompute',
    'params (parameters; **required**; > 0); refParams (parameters; **required**; > 0); refFlop (FLOP; **required**; ≥ 0); exponent (–; 2; ≥ 0)',
  ],
  [
    'experimentsAffordable',
    'budgetFlop (FLOP; **required**; ≥ 0); params (parameters; **required**; > 0); refParams (parameters; **required**; > 0); refFlop (FLOP; **required**; > 0); exponent (–; 2; ≥ 0)',
  ],
  ['computeSavingRequired', 'speedup (–; **required**; > 0); budgetRatio (–; 1; > 0)'],
  [
    'mlResearchSpeedup',
    'automatedFraction (–; **required**; 0..1); taskSpeedup (–; **required**; > 0); computeRatio (–; 1; > 0); computeShare (–; log₁₀ 2.5; 0..1); rho (–; 0; ≤ 1 or "min")',
  ],
  [
    'timeToHorizon',
    'currentHorizon (time; **required**; > 0); targetHorizon (same; **required**; > 0); doublingMonths (months; **required**; > 0); doublingDecay (–; 0; < 1)',
  ],
]
