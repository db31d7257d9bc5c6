-- Sends the requests of many users in turn, or without a file of tokens those of nobody, and says what came back as one line of JSON.
local requests = {}
local turn = 0

function init(args)
    if not args[1] then
        return
    end
    for token in io.lines(args[1]) do
        requests[#requests + 1] = wrk.format("GET", nil, { ["Authorization"] = "Bearer " .. token })
    end
    request = function()
        turn = turn % #requests + 1
        return requests[turn]
    end
end

function done(summary, latency)
    local errors = summary.errors
    print(string.format(
        '{"requests":%d,"seconds":%.6f,"bytes":%d,"p50Ms":%.3f,"p99Ms":%.3f,"maxMs":%.3f,"refused":%d,"broken":%d}',
        summary.requests, summary.duration / 1e6, summary.bytes,
        latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
        errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
