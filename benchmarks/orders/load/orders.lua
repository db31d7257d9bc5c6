-- Places orders of two lines each, in the name of each token in turn and under a key of its own, and counts what came of them.
-- Arguments: the files of tokens and of SKUs, the name of this load, and a seed. Says the figures as one line of JSON.
local threads = {}
local ORDER = '{"items":[{"sku":"%s","quantity":%d},{"sku":"%s","quantity":%d}],"paymentToken":"tok_visa","shippingAddress":'
    .. '{"name":"Bench Mark","line1":"1 High Street","city":"York","postalCode":"YO1 7HH","country":"GB"}}'

local function lines_of(name)
    local all = {}
    for line in io.lines(name) do
        all[#all + 1] = line
    end
    return all
end

function setup(thread)
    thread:set("number", #threads)
    threads[#threads + 1] = thread
end

function init(args)
    tokens, skus = lines_of(args[1]), lines_of(args[2])
    name = args[3] .. "-" .. number .. "-"
    math.randomseed(tonumber(args[4]) + number)
    turn, confirmed, waiting, refused = 0, 0, 0, 0
    example = ""
end

function request()
    turn = turn + 1
    local first = math.random(#skus)
    local second = (first + math.random(#skus - 1) - 1) % #skus + 1
    local headers = {
        ["Authorization"] = "Bearer " .. tokens[turn % #tokens + 1],
        ["Content-Type"] = "application/json",
        ["Idempotency-Key"] = name .. turn,
    }
    local body = string.format(ORDER, skus[first], math.random(3), skus[second], math.random(3))
    return wrk.format("POST", "/api/v1/orders", headers, body)
end

function response(status, headers, body)
    if status == 201 and body:find('"CONFIRMED"', 1, true) then
        confirmed = confirmed + 1
    elseif status == 202 then
        waiting = waiting + 1
    else
        refused = refused + 1
        example = status .. " " .. body:sub(1, 200)
    end
end

function done(summary, latency)
    local errors = summary.errors
    local counts = { confirmed = 0, waiting = 0, refused = 0 }
    local seen = ""
    for _, thread in ipairs(threads) do
        for name, count in pairs(counts) do
            counts[name] = count + thread:get(name)
        end
        seen = thread:get("example") ~= "" and thread:get("example") or seen
    end
    print(string.format(
        '{"requests":%d,"seconds":%.6f,"p50Ms":%.3f,"p95Ms":%.3f,"p99Ms":%.3f,"maxMs":%.3f,"confirmed":%d,"waiting":%d,'
            .. '"refused":%d,"broken":%d,"example":"%s"}',
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3,
        latency:percentile(99) / 1e3, latency.max / 1e3, counts.confirmed, counts.waiting, counts.refused,
        errors.connect + errors.read + errors.write + errors.timeout, seen:gsub('[%c"\\]', "'")))
end
