package cn.qicheng.notice.web;

import cn.qicheng.notice.NoticeBoard;
import cn.qicheng.notice.NoticeView;
import cn.qicheng.web.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Controller("/api/v1/public-notices")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "notice")
class PublicNoticeController {

    private final NoticeBoard board;

    PublicNoticeController(NoticeBoard board) {
        this.board = board;
    }

    @Get
    @Operation(summary = "Public notices, latest first; no login")
    Page<NoticeView> list(
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size) {
        return board.list(page, size);
    }

    @Get("/{id}")
    @Operation(summary = "A public notice with its days and its lines; no login")
    NoticeView view(String id) {
        return board.view(id);
    }
}
