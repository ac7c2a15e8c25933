package io.domicile.advisor.sheet;

import io.domicile.http.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class SheetProblems {

    @ServerExceptionMapper
    public RestResponse<SheetProblem> answer(SheetUnfit e) {
        var plain = Problem.of(400, "sheet-unfit", "The file can't be read as it is", detail(e));
        var traced = plain.response().getEntity();
        var problem = new SheetProblem(
                plain.type(),
                plain.title(),
                plain.status(),
                plain.detail(),
                e.faults(),
                e.more() == 0 ? null : e.more(),
                traced.trace());
        return RestResponse.ResponseBuilder.<SheetProblem>create(plain.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String detail(SheetUnfit e) {
        int all = e.faults().size() + e.more();
        var count = all == 1 ? "One thing is wrong" : all + " things are wrong";
        var listed = e.more() == 0 ? "" : ", of which the first " + e.faults().size() + " are listed";
        return count + listed
                + ". Nothing was stored. Mend the file and send it again; rows are counted as in a spreadsheet.";
    }
}
