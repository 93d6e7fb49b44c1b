// One page for what is measured in a browser beside the library alone: the grid, or charts with `?points=`.
if (new URLSearchParams(location.search).has('points')) await import('./liveCharts.tsx')
else await import('./bareGrid.ts')

export {}
