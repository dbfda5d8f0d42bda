-- The days off of a year as the bureau loaded them from the yearly notice. The newest list of a year counts, those before
-- it stay readable; a year without one here has the list that comes with the product, or none.
CREATE TABLE year_list (
  id        BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  list_year SMALLINT NOT NULL,
  revision  INT NOT NULL,
  source    VARCHAR(400) NOT NULL,
  loaded_at DATETIME(6) NOT NULL,
  loaded_by BIGINT NOT NULL,
  UNIQUE KEY year_list_revision (list_year, revision),
  CONSTRAINT year_list_by FOREIGN KEY (loaded_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE year_list_day (
  list_id  BIGINT NOT NULL,
  the_day  DATE NOT NULL,
  name     VARCHAR(60) NOT NULL,
  day_off  BOOLEAN NOT NULL,
  PRIMARY KEY (list_id, the_day),
  CONSTRAINT year_list_day_of FOREIGN KEY (list_id) REFERENCES year_list (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Days that only this bureau has off or works on. A day counts once: active_day is the day until the row is withdrawn.
CREATE TABLE own_day (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  the_day      DATE NOT NULL,
  active_day   DATE NULL,
  name         VARCHAR(60) NOT NULL,
  day_off      BOOLEAN NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  added_at     DATETIME(6) NOT NULL,
  added_by     BIGINT NOT NULL,
  withdrawn_at DATETIME(6) NULL,
  withdrawn_by BIGINT NULL,
  lock_count   INT NOT NULL,
  UNIQUE KEY own_day_active (active_day),
  KEY own_day_day (the_day),
  CONSTRAINT own_day_by FOREIGN KEY (added_by) REFERENCES account (id),
  CONSTRAINT own_day_withdrawn_by FOREIGN KEY (withdrawn_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Statutory clocks: what starts a period, how long it is, on which article it rests. The newest
-- revision of a code counts. amount is empty for a clock that ends on a fixed day of the next year or this (until_day).
CREATE TABLE statutory_clock (
  id               BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code             VARCHAR(40) NOT NULL,
  revision         INT NOT NULL,
  position         INT NOT NULL,
  title            VARCHAR(100) NOT NULL,
  title_en         VARCHAR(200) NOT NULL,
  starts_with      VARCHAR(200) NOT NULL,
  starts_with_en   VARCHAR(200) NOT NULL,
  amount           INT NULL,
  unit             VARCHAR(20) NOT NULL,
  until_day        VARCHAR(5) NOT NULL,
  extension_amount INT NULL,
  extension_by     VARCHAR(200) NOT NULL,
  extension_by_en  VARCHAR(200) NOT NULL,
  pauses           VARCHAR(400) NOT NULL,
  pauses_en        VARCHAR(400) NOT NULL,
  warn_days        INT NOT NULL,
  article          VARCHAR(200) NOT NULL,
  article_en       VARCHAR(200) NOT NULL,
  grounds          VARCHAR(20) NOT NULL,
  reason           VARCHAR(500) NOT NULL,
  recorded_at      DATETIME(6) NOT NULL,
  recorded_by      BIGINT NULL,
  UNIQUE KEY statutory_clock_revision (code, revision),
  CONSTRAINT statutory_clock_by FOREIGN KEY (recorded_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO statutory_clock (code, revision, position, title, title_en, starts_with, starts_with_en, amount, unit,
  until_day, extension_amount, extension_by, extension_by_en, pauses, pauses_en, warn_days, article, article_en, grounds,
  reason, recorded_at, recorded_by) VALUES
  ('petition-accept', 1, 1, '信访：告知是否受理', 'Petition: tell whether it is taken up', '收到信访事项', 'the petition was received', 15, 'DAYS', '', NULL, '', '', '', '', 3, '《信访工作条例》（2022）第二十二条、第二十三条', 'Regulations on Petition Work (2022), articles 22 and 23', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('petition-finish', 1, 2, '信访：办结', 'Petition: finish', '受理信访事项', 'the petition was taken up', 60, 'DAYS', '', 30, '本机关负责人批准，并告知延期理由', 'the head of the unit approves; the reason is told', '', '', 7, '《信访工作条例》（2022）第三十四条', 'Regulations on Petition Work (2022), article 34', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('petition-ask-review', 1, 3, '信访：请求复查', 'Petition: ask for a review', '收到书面答复', 'the written reply was received', 30, 'DAYS', '', NULL, '', '', '', '', 7, '《信访工作条例》（2022）第三十五条', 'Regulations on Petition Work (2022), article 35', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('petition-ask-re-review', 1, 4, '信访：请求复核', 'Petition: ask for a re-review', '收到复查意见', 'the answer to the review was received', 30, 'DAYS', '', NULL, '', '', '', '', 7, '《信访工作条例》（2022）第三十六条', 'Regulations on Petition Work (2022), article 36', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('petition-review', 1, 5, '信访：作出复查意见', 'Petition: decide the review', '收到复查请求', 'the request for a review was received', 30, 'DAYS', '', NULL, '', '', '', '', 7, '《信访工作条例》（2022）第三十五条', 'Regulations on Petition Work (2022), article 35', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('petition-re-review', 1, 6, '信访：作出复核意见', 'Petition: decide the re-review', '收到复核请求', 'the request for a re-review was received', 30, 'DAYS', '', NULL, '', '', '', '', 7, '《信访工作条例》（2022）第三十六条', 'Regulations on Petition Work (2022), article 36', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('tip-off-accept', 1, 7, '实名检举控告：告知受理情况', 'Tip-off on conduct, named: tell acceptance', '收到实名检举控告', 'the named tip-off was received', 15, 'WORKING_DAYS', '', NULL, '', '', '', '', 3, '《纪检监察机关处理检举控告工作规则》（2020）', 'Rules on handling tip-offs by discipline inspection organs (2020)', 'QUOTED', '', '2026-11-30 00:00:00', NULL),
  ('tip-off-result', 1, 8, '实名检举控告：反馈处理结果', 'Tip-off on conduct, named: tell the result', '办结', 'it was closed', 15, 'WORKING_DAYS', '', NULL, '', '', '', '', 3, '《纪检监察机关处理检举控告工作规则》（2020）', 'Rules on handling tip-offs by discipline inspection organs (2020)', 'QUOTED', '', '2026-11-30 00:00:00', NULL),
  ('tip-off-hand-up', 1, 9, '检举控告：报送上级机关', 'Tip-off that belongs to a higher body: hand it up', '收到检举控告', 'the tip-off was received', 5, 'WORKING_DAYS', '', NULL, '', '', '', '', 1, '《纪检监察机关处理检举控告工作规则》（2020）第十五条', 'Rules on handling tip-offs by discipline inspection organs (2020), article 15', 'QUOTED', '', '2026-11-30 00:00:00', NULL),
  ('tip-off-sent-down', 1, 10, '上级交办的检举控告：受理或者转送', 'Tip-off sent down: accept or pass on', '收到交办件', 'it was received from above', 5, 'WORKING_DAYS', '', NULL, '', '', '', '', 1, '《纪检监察机关处理检举控告工作规则》（2020）第十六条', 'Rules on handling tip-offs by discipline inspection organs (2020), article 16', 'QUOTED', '', '2026-11-30 00:00:00', NULL),
  ('complaint-accept', 1, 11, '消费投诉：决定是否受理', 'Market complaint: accept or refuse', '收到投诉', 'the complaint was received', 7, 'WORKING_DAYS', '', NULL, '', '', '', '', 2, '《市场监督管理投诉举报处理暂行办法》', 'Interim Measures for Handling Complaints and Reports in Market Regulation', 'QUOTED', '', '2026-11-30 00:00:00', NULL),
  ('complaint-mediation', 1, 12, '消费投诉：终止调解', 'Market complaint: mediation ends', '受理投诉', 'the complaint was accepted', 45, 'WORKING_DAYS', '', NULL, '', '', '', '', 5, '《市场监督管理投诉举报处理暂行办法》', 'Interim Measures for Handling Complaints and Reports in Market Regulation', 'QUOTED', '', '2026-11-30 00:00:00', NULL),
  ('report-file', 1, 13, '举报：决定是否立案', 'Market report: decide on filing a case', '收到举报线索', 'the report was received', 15, 'WORKING_DAYS', '', NULL, '', '', '', '', 3, '《市场监督管理投诉举报处理暂行办法》', 'Interim Measures for Handling Complaints and Reports in Market Regulation', 'QUOTED', '', '2026-11-30 00:00:00', NULL),
  ('disclosure', 1, 14, '主动公开政府信息', 'Proactive disclosure', '信息形成或者变更', 'the information was made or changed', 20, 'WORKING_DAYS', '', NULL, '', '', '', '', 3, '《政府信息公开条例》（2019）第二十六条', 'Regulations on Open Government Information (2019), article 26', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('request-complete', 1, 15, '依申请公开：一次性告知补正', 'Information on request: ask to complete', '收到申请', 'the request was received', 7, 'WORKING_DAYS', '', NULL, '', '', '', '', 2, '《政府信息公开条例》（2019）第三十条', 'Regulations on Open Government Information (2019), article 30', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('request-answer', 1, 16, '依申请公开：答复', 'Information on request: answer', '收到申请', 'the request was received', 20, 'WORKING_DAYS', '', 20, '本机关政府信息公开工作机构负责人同意，并告知申请人', 'the head of the disclosure office agrees; the applicant is told', '征求第三方和其他机关意见所需时间', 'the time that third parties and other organs need to be heard', 3, '《政府信息公开条例》（2019）第三十三条', 'Regulations on Open Government Information (2019), article 33', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('annual-report', 1, 17, '政府信息公开工作年度报告', 'Annual disclosure report', '上一年度结束', 'the year ended', NULL, 'DAYS', '01-31', NULL, '', '', '', '', 10, '《政府信息公开条例》（2019）第四十九条', 'Regulations on Open Government Information (2019), article 49', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('licence-decide', 1, 18, '行政许可：作出决定', 'Licence: decide', '受理申请', 'the application was accepted', 20, 'WORKING_DAYS', '', 10, '本机关负责人批准，并告知延长期限的理由', 'the head of the organ approves; the reason is told', '听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间', 'the time of hearings, tenders, auctions, inspections, tests, quarantine, appraisals and expert reviews', 3, '《行政许可法》（2019）第四十二条、第八十二条', 'Administrative Licensing Law (2019), articles 42 and 82', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('licence-complete', 1, 19, '行政许可：一次性告知补正', 'Licence: ask to complete, once', '收到申请', 'the application was received', 5, 'WORKING_DAYS', '', NULL, '', '', '', '', 1, '《行政许可法》（2019）第三十二条、第八十二条', 'Administrative Licensing Law (2019), articles 32 and 82', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('penalty-decide', 1, 20, '行政处罚：作出决定', 'Penalty: decide', '立案', 'the case was filed', 90, 'DAYS', '', NULL, '', '', '', '', 10, '《行政处罚法》（2021）第六十条', 'Administrative Penalty Law (2021), article 60', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('penalty-withdraw', 1, 21, '撤回已公开的处罚决定信息', 'Withdraw a published penalty decision', '决定被变更、撤销、确认违法或者无效', 'the decision was changed, revoked or found unlawful or void', 3, 'WORKING_DAYS', '', NULL, '', '', '', '', 1, '《行政处罚法》（2021）第四十八条、第八十五条', 'Administrative Penalty Law (2021), articles 48 and 85', 'READ', '', '2026-11-30 00:00:00', NULL),
  ('bad-rating', 1, 22, '政务服务差评：回访整改', 'Bad rating: call back and mend', '收到实名差评', 'the named bad rating was received', 5, 'WORKING_DAYS', '', NULL, '', '', '', '', 1, '本省同类城市的工作方案', 'the plan of a city of the same province', 'QUOTED', '', '2026-11-30 00:00:00', NULL);
