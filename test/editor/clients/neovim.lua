-- What a writer does in Neovim, without a screen: reads the findings, hovers a term, applies a fix, completes by keys, and
-- reworks the structure, each by one command that one undo takes back.
-- Loaded when the draft is open and the setup of docs/editors/neovim.md has run; writes what it saw as JSON.
local task = vim.fn.json_decode(vim.env.TIFA_TASK)
local seen = { client = 'Neovim ' .. vim.fn.matchstr(vim.fn.execute('version'), [[v\zs\d\+\.\d\+\.\d\+]]) }
local patience = 90000

local function place(text, offset)
  local found = vim.fn.searchpos([[\V]] .. vim.fn.escape(text, [[\]]), 'cw')
  assert(found[1] > 0, 'the draft lacks ' .. text)
  vim.api.nvim_win_set_cursor(0, { found[1], found[2] - 1 + (offset or 0) })
end

local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

local function whole()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function work()
  local buffer = vim.api.nvim_get_current_buf()
  vim.wait(patience, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
  seen.diagnostics = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    local lsp = (diagnostic.user_data or {}).lsp or {}
    table.insert(seen.diagnostics, { code = diagnostic.code or lsp.code, source = diagnostic.source, message = diagnostic.message,
      line = diagnostic.lnum, character = vim.str_utfindex(vim.api.nvim_buf_get_lines(buffer, diagnostic.lnum, diagnostic.lnum + 1, false)[1], diagnostic.col) })
  end

  place(task.term)
  vim.lsp.buf.hover()
  vim.wait(patience, function() return float() ~= nil end, 50)
  seen.hover = float()
  vim.cmd('silent! fclose!')

  place(task.faulty, task.faultyByte)
  vim.ui.select = function(items, options, choose)
    seen.actions = vim.tbl_map(options.format_item or tostring, items)
    for index, item in ipairs(items) do
      if seen.actions[index]:find(task.fix, 1, true) then return choose(item, index) end
    end
    choose(nil)
  end
  local before = whole()
  vim.lsp.buf.code_action()
  vim.wait(patience, function() return whole() ~= before end, 50)
  seen.text = whole()

  vim.cmd('normal! Go' .. task.initials)
  vim.wait(300)
  local line = vim.api.nvim_win_get_cursor(0)[1] - 1
  local parameters = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = #task.initials } }
  local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/completion', parameters, patience) or {}
  seen.completions = {}
  for _, answer in pairs(answers) do
    for _, item in ipairs((answer.result or {}).items or answer.result or {}) do table.insert(seen.completions, item.label) end
  end

  -- What the protocol carries beyond the usual: coverage, what the draft lacks, structure, tokens, lineage.
  local document = vim.lsp.util.make_text_document_params()
  local function ask(method, more)
    local answers = vim.lsp.buf_request_sync(buffer, method, vim.tbl_extend('force', { textDocument = document }, more or {}), patience)
    for _, answer in pairs(answers or {}) do
      assert(answer.error == nil, method .. ': ' .. vim.inspect(answer.error))
      if answer.result ~= nil then return answer.result end
    end
  end
  seen.figure = ask('tifa/coverage').references[1].figure
  seen.symbols = #ask('textDocument/documentSymbol')
  seen.tokens = #ask('textDocument/semanticTokens/full').data
  seen.lineage = ask('tifa/lineage', { wording = task.term }).title
  local parts = ask('tifa/coverage').references[1]
  for _, part in ipairs(parts.parts) do
    if part.kind == 'priority' and part.state == 'missing' then
      local held = whole()
      vim.lsp.buf_request_sync(buffer, 'workspace/executeCommand',
        { command = 'tifa.server.insertPart', arguments = { document.uri, parts.id, part.id } }, patience)
      vim.wait(patience, function() return whole() ~= held end, 50)
      seen.inserted = whole():find(part.name, 1, true) ~= nil
      break
    end
  end
end

-- The rest that can be asked for by name.
local function byName()
  local buffer = vim.api.nvim_get_current_buf()
  local uri = vim.uri_from_bufnr(buffer)
  local function run(command, arguments)
    local answers = vim.lsp.buf_request_sync(buffer, 'workspace/executeCommand',
      { command = 'tifa.server.' .. command, arguments = arguments }, patience)
    for _, answer in pairs(answers or {}) do
      assert(answer.error == nil, command .. ': ' .. vim.inspect(answer.error))
      return answer.result
    end
  end
  local page = vim.lsp.buf_request_sync(buffer, 'tifa/report', { textDocument = { uri = uri } }, patience)
  for _, answer in pairs(page) do seen.report = #answer.result.html end
  seen.genres = #run('newDraft', {}).genres
  seen.begun = run('newDraft', { task.reference, 'readout' }).text
  seen.workspace = run('checkWorkspace', {}).files
  run('useReferences', { uri, {} })
  vim.wait(patience, function() return not whole():find('reference:', 1, true) end, 50)
  seen.freed = not whole():find('reference:', 1, true)
  run('useReferences', { uri, { task.reference } })
  vim.wait(patience, function() return whole():find('reference: ' .. task.reference, 1, true) ~= nil end, 50)
  seen.bound = whole():find('reference: ' .. task.reference, 1, true) ~= nil
end

-- A Neovim within, whose keys are pressed as a writer presses them.
local function byKeys()
  local path = vim.env.TIFA_DRAFT:gsub('draft', 'typed')
  vim.fn.writefile(vim.split(task.typed, '\n'), path)
  local inner = vim.fn.jobstart({ vim.v.progpath, '--embed', '--headless', '-n', '-u', vim.env.TIFA_SETUP, path }, { rpc = true })
  local function eval(expression) return vim.rpcrequest(inner, 'nvim_eval', expression) end
  local function press(keys) vim.rpcrequest(inner, 'nvim_input', keys) end
  local ready = "luaeval('#vim.diagnostic.get(0)') > 0"
  vim.wait(patience, function() return eval(ready) == 1 end, 50)
  press('GA' .. task.initials .. '<C-x><C-o>')
  vim.wait(patience, function() return eval('pumvisible()') == 1 end, 50)
  press('<C-y><Esc>')
  vim.wait(patience, function() return eval('mode()') == 'n' end, 50)
  seen.completed = eval("getline('$')")
  vim.fn.jobstop(inner)
end

-- Every operation on a numbered text of its own: what comes of it, and whether one undo takes it back.
local function structure()
  seen.restructured = {}
  local buffer = vim.api.nvim_get_current_buf()
  local uri = vim.uri_from_bufnr(buffer)
  for _, one in ipairs(task.operations) do
    vim.api.nvim_buf_set_lines(buffer, 0, -1, false, vim.split(one.text, '\n'))
    vim.cmd('silent! undojoin')
    local before = whole()
    local range = { start = { line = one.line, character = 0 }, ['end'] = { line = one.line, character = 0 } }
    -- Closes the block of undo, as any key would.
    vim.cmd([[let &undolevels = &undolevels]])
    vim.lsp.buf_request_sync(buffer, 'workspace/executeCommand',
      { command = 'tifa.server.restructure', arguments = { uri, range, one.operation } }, patience)
    vim.wait(patience, function() return whole() ~= before end, 20)
    local after = whole()
    vim.cmd('silent undo')
    table.insert(seen.restructured, { operation = one.operation, text = after, undone = whole() == before })
  end
end

local ok, problem = pcall(function()
  work()
  byName()
  byKeys()
  structure()
end)
if not ok then seen.problem = tostring(problem) end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.TIFA_SEEN)
vim.cmd('qa!')
