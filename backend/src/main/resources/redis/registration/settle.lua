-- settle: a batch is committed, or its people were refused. One call for all posts of one window. Fire and forget.
--   for each post: KEYS[n] {w:<window>}:<post>:meta  hash; KEYS[n+1] ...:lease  zset; KEYS[n+2] ...:done  hash; see admit
--   ARGV[1] ms to keep; then for each post: places just taken, how many people, and for each of them the person and the
--   registration id, or '' if there is none
--   returns 0
-- Invariant: called after the commit only, so that "done" is never said of a place that does not exist. Lost, it costs a
-- lease its full time and a hint its freshness.
local at = 2
for p = 1, #KEYS, 3 do
  local taken, people = tonumber(ARGV[at]), tonumber(ARGV[at + 1])
  if taken > 0 and redis.call('EXISTS', KEYS[p]) == 1 then -- minus 0 would be "-0", which is no integer
    redis.call('HINCRBY', KEYS[p], 'left', -taken)
  end
  local answered, done = {}, {}
  for i = at + 2, at + 2 * people, 2 do
    answered[#answered + 1] = ARGV[i]
    if ARGV[i + 1] ~= '' then
      done[#done + 1] = ARGV[i]
      done[#done + 1] = ARGV[i + 1]
    end
  end
  redis.call('ZREM', KEYS[p + 1], unpack(answered))
  redis.call('PEXPIRE', KEYS[p + 1], ARGV[1])
  if #done > 0 then
    redis.call('HSET', KEYS[p + 2], unpack(done))
    redis.call('PEXPIRE', KEYS[p + 2], ARGV[1])
  end
  at = at + 2 + 2 * people
end
return 0
