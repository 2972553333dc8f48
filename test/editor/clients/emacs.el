;;; emacs.el --- What a writer does in Emacs, without a screen -*- lexical-binding: t -*-
;;; Commentary:
;; Reads the findings, hovers a term, applies a fix, completes, reworks the structure.  Loaded after the setup of docs/editors/emacs.md;
;; writes what it saw as JSON.
;;; Code:
(require 'json)
(require 'flymake)
(setq eglot-sync-connect 90
      eglot-connect-timeout 90
      jsonrpc-default-request-timeout 90
      coding-system-for-write 'utf-8)

(defvar tifa-task (let ((json-object-type 'alist)) (json-read-from-string (getenv "TIFA_TASK"))))
(defvar tifa-seen (list (cons 'client (format "Emacs %s, eglot" emacs-version))))

(defun tifa-note (key value)
  "Record VALUE under KEY."
  (push (cons key value) tifa-seen))

(defun tifa-until (condition)
  "Let the server speak until CONDITION holds, for 90 seconds at most; return its value."
  (let ((end (+ (float-time) 90)) value)
    (while (not (or (setq value (funcall condition)) (> (float-time) end)))
      (accept-process-output nil 0.1))
    value))

(defun tifa-go (key &optional offset)
  "Put point at the text that the task names KEY, OFFSET characters into it."
  (goto-char (point-min))
  (search-forward (alist-get key tifa-task))
  (goto-char (+ (match-beginning 0) (or offset 0))))

(defun tifa-diagnostics ()
  "The findings of the buffer as alists."
  (mapcar (lambda (diagnostic)
            (let ((lsp (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)))))
              `((code . ,(plist-get lsp :code)) (source . ,(plist-get lsp :source)) (message . ,(plist-get lsp :message))
                (line . ,(plist-get (plist-get (plist-get lsp :range) :start) :line))
                (character . ,(plist-get (plist-get (plist-get lsp :range) :start) :character)))))
          (flymake-diagnostics)))

(defun tifa-apply (title)
  "Choose the code action at point whose title holds TITLE, as the minibuffer would."
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _)
               (let ((titles (mapcar #'car choices)))
                 (tifa-note 'actions (vconcat titles))
                 (cl-find-if (lambda (one) (string-match-p (regexp-quote title) one)) titles))))
            (last-nonmenu-event t))
    (eglot-code-actions (point) (1+ (point)) nil t)))

(defun tifa-work ()
  "Go through the steps."
  (find-file (getenv "TIFA_DRAFT"))
  (unless (derived-mode-p 'markdown-mode) (text-mode))
  (call-interactively #'eglot)
  (tifa-until (lambda () (flymake-start) (flymake-diagnostics)))
  (tifa-note 'diagnostics (vconcat (tifa-diagnostics)))

  (tifa-go 'term)
  (let (text)
    (eglot-hover-eldoc-function (lambda (info &rest _) (setq text info)))
    (tifa-until (lambda () text))
    (tifa-note 'hover (and text (substring-no-properties text))))

  (tifa-go 'faulty (alist-get 'faultyCharacter tifa-task))
  (tifa-apply (alist-get 'fix tifa-task))
  (tifa-note 'text (buffer-substring-no-properties (point-min) (point-max)))

  (goto-char (point-max))
  (insert (alist-get 'initials tifa-task))
  (eglot--signal-textDocument/didChange)
  (let* ((completion (eglot-completion-at-point))
         (typed (buffer-substring-no-properties (nth 0 completion) (nth 1 completion))))
    (let* ((offered (all-completions typed (nth 2 completion)))
           (chosen (cl-find-if (lambda (one) (string-match-p (concat "^" (alist-get 'term tifa-task)) one)) offered)))
      (tifa-note 'completions (vconcat (mapcar #'substring-no-properties offered)))
      ;; As the minibuffer does with what was chosen.
      (delete-region (nth 0 completion) (nth 1 completion))
      (insert chosen)
      (funcall (plist-get (nthcdr 3 completion) :exit-function) chosen 'finished)))
  (tifa-note 'completed (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

  (let ((coverage (jsonrpc-request (eglot-current-server) :tifa/coverage
                                   `(:textDocument ,(eglot--TextDocumentIdentifier)))))
    (tifa-note 'figure (plist-get (aref (plist-get coverage :references) 0) :figure)))

  (let ((outline (alist-get 'outline tifa-task)))
    (erase-buffer)
    (insert (alist-get 'text outline))
    (eglot--signal-textDocument/didChange)
    (goto-char (point-min))
    (forward-line (alist-get 'line outline))
    (tifa-apply (alist-get 'title outline))
    (tifa-note 'restructured (buffer-substring-no-properties (point-min) (point-max)))))

(condition-case problem
    (tifa-work)
  (error (tifa-note 'problem (error-message-string problem))))
(with-temp-file (getenv "TIFA_SEEN") (insert (json-encode tifa-seen)))
(set-buffer-modified-p nil)
(kill-emacs 0)
;;; emacs.el ends here
