-- Sends the requests for each line of the file of paths in turn, with the token of each line of the file of tokens in turn; without
-- files it is the one request of the command line. Says what came back as one line of JSON.
local requests = {}
local turn = 0

local function lines_of(name)
    local all = {}
    for line in io.lines(name) do
        all[#all + 1] = line
    end
    return all
end

function init(args)
    if #args == 0 then
        return
    end
    local files = {}
    for i = 1, #args, 2 do
        files[args[i]] = lines_of(args[i + 1])
    end
    local tokens, paths = files.tokens or { false }, files.paths or { wrk.path }
    for i = 0, math.max(#tokens, #paths) - 1 do
        local token = tokens[i % #tokens + 1]
        local headers = token and { ["Authorization"] = "Bearer " .. token } or {}
        requests[#requests + 1] = wrk.format("GET", paths[i % #paths + 1], headers)
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
