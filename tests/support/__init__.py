"""What tests share: real servers, faulty connections, the programs beside ours, and makers of interviews."""
