package io.domicile.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The effects that consumers have had, in a table: what is there was committed, and committed as often as it is there. */
@Singleton
class Heard {

    private final AgroalDataSource dataSource;

    Heard(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Note(String eventId, Sequence sequence, String data, String tenant) {}

    void note(String consumer, Event event) {
        Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(
                            "insert into heard (consumer, event_id, subject, sequence, data) values (?, ?, ?, ?, ?)")) {
                statement.setString(1, consumer);
                statement.setString(2, event.id());
                statement.setString(3, event.subject());
                statement.setString(4, event.sequence().toString());
                statement.setString(5, event.data().toString());
                return statement.executeUpdate();
            }
        });
    }

    List<Note> of(String consumer, String subject) {
        return Jdbc.unchecked(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement("select event_id, sequence, data, tenant from heard"
                            + " where consumer = ? and subject = ? order by place")) {
                statement.setString(1, consumer);
                statement.setString(2, subject);
                var notes = new ArrayList<Note>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        notes.add(new Note(
                                rows.getString(1),
                                Sequence.parse(rows.getString(2)),
                                rows.getString(3),
                                rows.getString(4)));
                    }
                }
                return notes;
            }
        });
    }
}
