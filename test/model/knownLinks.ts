/** The only links that functions and templates may give: each was seen to hold its source. */
export const knownLinks: readonly string[] = [
  'https://ai-2027.com/research/takeoff-forecast',
  'https://ai-2027.com/research/timelines-forecast',
  'https://ai-2027.com/research/compute-forecast',
  'https://arxiv.org/abs/2203.15556',
  'https://arxiv.org/abs/2001.08361',
  'https://arxiv.org/abs/2211.05102',
  'https://arxiv.org/abs/2404.10102',
  'https://arxiv.org/abs/2401.00448',
  'https://takeoffspeeds.com',
  'https://epochai.org/blog/optimally-allocating-compute-between-inference-and-training',
]
